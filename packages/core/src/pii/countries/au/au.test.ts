import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { auAbn } from './abn.ts';
import { auAcn } from './acn.ts';
import { auMedicare } from './medicare.ts';
import { auTfn } from './tfn.ts';

describe('auTfn', () => {
  it.each([
    ['123 456 782', '123 456 782'],
    ['TFN: 876543210', '876543210'],
    ['Her TFN is 648-188-480, on file since 2019.', '648-188-480'],
    ['TFN (123 456 782)', '123 456 782'],
    ['Name: Kim\nTFN\n876543210\n', '876543210'],
    ['TFN: ６４８-１８８-４８０', '６４８-１８８-４８０'],
    ['tax file number 37118629', '37118629'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([auTfn], text)).toEqual([`AU_TFN:${value}`]);
  });

  it.each([
    '123 456 789',
    '876543211',
    '648188408',
    'TFN: 123 456 789',
    'TFN: 876543211',
    'SKU-123 456 782',
    '123 456 782-B7',
    'TFN: 4123 456 782',
    'TFN: 123 456 78255',
    '0.123456782',
    'We counted 876543210 of them',
    'phone 123 456 782',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([auTfn], text)).toEqual([]);
  });
});

describe('auAbn', () => {
  it.each([
    ['51 824 753 556', '51 824 753 556'],
    ['ABN: 51824753556', '51824753556'],
    ['Her ABN is 83 914 571 673, on file since 2019.', '83 914 571 673'],
    ['ABN (51 824 753 556)', '51 824 753 556'],
    ['Name: Kim\nABN\n51824753556\n', '51824753556'],
    ['ABN: ８３ ９１４ ５７１ ６７３', '８３ ９１４ ５７１ ６７３'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([auAbn], text)).toEqual([`AU_ABN:${value}`]);
  });

  it.each([
    '51 824 753 557',
    '52 824 753 556',
    '51824753565',
    '10000000000',
    'ABN: 51 824 753 557',
    'ABN: 52 824 753 556',
    'SKU-51 824 753 556',
    '51 824 753 556-B7',
    'ABN: 451 824 753 556',
    'ABN: 51 824 753 55655',
    '0.51824753556',
    'We counted 51824753556 of them',
    '51 824 753',
    'phone 51824753556',
    '51 824 753 556 €',
    'EUR 51 824 753 556',
    '51 824 753 556 USD',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([auAbn], text)).toEqual([]);
  });
});

describe('auAcn', () => {
  it.each([
    ['ACN: 005749986', '005749986'],
    ['Her ACN is 010 499 966, on file since 2019.', '010 499 966'],
    ['ACN (004 085 616)', '004 085 616'],
    ['Name: Kim\nACN\n005749986\n', '005749986'],
    ['ACN: ０１０ ４９９ ９６６', '０１０ ４９９ ９６６'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([auAcn], text)).toEqual([`AU_ACN:${value}`]);
  });

  it.each([
    '004085617',
    '005749967',
    '010499967',
    'ACN: 004085617',
    'ACN: 005749967',
    'SKU-004 085 616',
    '004 085 616-B7',
    'ACN: 4004 085 616',
    'ACN: 004 085 61655',
    '0.004085616',
    'We counted 004085616 of them',
    'phone 004 085 616',
    '004 085 616',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([auAcn], text)).toEqual([]);
  });
});

describe('auMedicare', () => {
  it.each([
    ['2123 45670 1', '2123 45670 1'],
    ['Medicare: 2123456701', '2123456701'],
    ['Her Medicare is 2428 77813 2, on file since 2019.', '2428 77813 2'],
    ['Medicare (2123 45670 1)', '2123 45670 1'],
    ['Name: Kim\nMedicare\n2123456701\n', '2123456701'],
    ['Medicare: ２４２８ ７７８１３ ２', '２４２８ ７７８１３ ２'],
    ['Medicare number 2123456701/2', '2123456701/2'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([auMedicare], text)).toEqual([`AU_MEDICARE:${value}`]);
  });

  it.each([
    '2123 45671 1',
    '1123 45670 1',
    '7123456701',
    '2123 45670 0',
    'Medicare: 2123 45671 1',
    'Medicare: 1123 45670 1',
    'SKU-2123 45670 1',
    '2123 45670 1-B7',
    'Medicare: 42123 45670 1',
    'Medicare: 2123 45670 155',
    '0.2123456701',
    'We counted 2123456701 of them',
    'phone 2123456701',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([auMedicare], text)).toEqual([]);
  });
});
