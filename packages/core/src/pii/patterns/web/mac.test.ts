import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { macRecognizer } from './mac.ts';

const found = (text: string) => detectValues([macRecognizer], text).map((value) => value.slice(12));

describe('addresses of devices', () => {
  it.each([
    ['MAC 00:1A:2B:3C:4D:5E.', '00:1A:2B:3C:4D:5E'],
    ['ac-de-48-00-11-22', 'ac-de-48-00-11-22'],
    ['001a.2b3c.4d5e', '001a.2b3c.4d5e'],
    ['eui 00:11:22:33:44:55:66:77', '00:11:22:33:44:55:66:77'],
    ['(de:ad:be:ef:ca:fe)', 'de:ad:be:ef:ca:fe'],
    ['hwaddr=52:54:00:12:34:56', '52:54:00:12:34:56'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    '00:00:00:00:00:00',
    'ff:ff:ff:ff:ff:ff',
    '12:30:45',
    '00:1A:2B:3C:4D',
    '00:1A:2B:3C:4D:5E:6F',
    '00:1A:2B:3C:4D:5G',
    '11-22-33-44-55-66-77',
    '2021-12-24-10-11-12',
    '00-1A:2B-3C:4D-5E',
    '001a.2b3c.4d5e.6f70',
    '3.1415.9265.3589',
    'a00:1A:2B:3C:4D:5E',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
