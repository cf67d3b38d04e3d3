import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { mxCurp } from './curp.ts';
import { mxRfc } from './rfc.ts';

describe('mxCurp', () => {
  it.each([
    ['HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
    ['CURP: BOXW310820HNERXN09', 'BOXW310820HNERXN09'],
    ['Her CURP is BADD110313HCMLNS06, on file since 2019.', 'BADD110313HCMLNS06'],
    ['(BOXW310820HNERXN09)', 'BOXW310820HNERXN09'],
    ['CURP hegg560427mvzrrl04', 'hegg560427mvzrrl04'],
    ['Name: Kim\nCURP\nBOXW310820HNERXN09\n', 'BOXW310820HNERXN09'],
    ['CURP: BADD１１０３１３HCMLNS０６', 'BADD１１０３１３HCMLNS０６'],
    ['Su CURP es HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([mxCurp], text)).toEqual([`MX_CURP:${value}`]);
  });

  it.each([
    'HEGG560427MVZRRL05',
    'HEGG561327MVZRRL04',
    'HEGG560427MQQRRL04',
    'HEGG560427XVZRRA04',
    'CURP: HEGG560427MVZRRL05',
    'CURP: HEGG561327MVZRRL04',
    'SKU-HEGG560427MVZRRL04',
    'HEGG560427MVZRRL04-B7',
    'CURP: 4HEGG560427MVZRRL04',
    'CURP: HEGG560427MVZRRL0455',
    'HEGG560427MVZRRL0',
    'HEGG560427MVZRRL044',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([mxCurp], text)).toEqual([]);
  });
});

describe('mxRfc', () => {
  it.each([
    ['GODE561231GR8', 'GODE561231GR8'],
    ['RFC: SAT970701NN3', 'SAT970701NN3'],
    ['Her RFC is GODE-561231-GR8, on file since 2019.', 'GODE-561231-GR8'],
    ['(SAT970701NN3)', 'SAT970701NN3'],
    ['RFC gode561231gr8', 'gode561231gr8'],
    ['Name: Kim\nRFC\nSAT970701NN3\n', 'SAT970701NN3'],
    ['RFC: GODE-５６１２３１-GR８', 'GODE-５６１２３１-GR８'],
    ['RFC: GODE561231GR8', 'GODE561231GR8'],
    ['El RFC es MELM8305281H9', 'MELM8305281H9'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([mxRfc], text)).toEqual([`MX_RFC:${value}`]);
  });

  it.each([
    'GODE561331GR8',
    'GODE560230GR8',
    'GO561231GR8',
    'RFC: GODE561331GR8',
    'RFC: GODE560230GR8',
    'SKU-GODE561231GR8',
    'GODE561231GR8-B7',
    'RFC: 4GODE561231GR8',
    'RFC: GODE561231GR855',
    'GODE561231GR',
    'Factura GODE561231GR8',
    'since 201231 who',
    'GODE561231GR88',
    'We sell MELM8305281H9 here',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([mxRfc], text)).toEqual([]);
  });
});
