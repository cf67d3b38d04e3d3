import { describe, expect, it } from 'vitest';
import { createValueFinder } from './repeated-values.ts';

const find = (values: [type: string, value: string][], text: string) =>
  createValueFinder(values.map(([type, value]) => ({ type, value })))
    .find(text)
    .map(({ type, start, end }) => [type, text.slice(start, end)]);

describe('a value that was found somewhere', () => {
  it('is not found within an allowed one', () => {
    const allows = (_: string, value: string) => value === 'Anna Quell';
    const finder = createValueFinder([{ type: 'PERSON', value: 'Quell' }], { allows });
    const text = 'Anna Quell is not Mr Quell.';
    expect(finder.find(text).map(({ start }) => start)).toEqual([text.lastIndexOf('Quell')]);
  });

  it.each([
    ['IBAN_CODE', 'DE89 3704 0044', 'to de89-3704-0044.', 'de89-3704-0044'],
    ['IBAN_CODE', 'DE8937040044', 'to DE89 3704 0044.', 'DE89 3704 0044'],
    ['PERSON', 'Ada Lovelace', 'by ADA\nLOVELACE!', 'ADA\nLOVELACE'],
    ['PERSON', 'Zoë 😀 Müller', 'mail zoë.müller@x', 'zoë.müller'],
    ['PERSON', 'Chloe\u0308', 'Chloe\u0308 wrote', 'Chloe\u0308'],
    ['PERSON', 'Zoë Müller', 'by Zoe\u0308 Mu\u0308ller', 'Zoe\u0308 Mu\u0308ller'],
    ['PERSON', 'Ada Lovelace', 'Lovelace, Ada (1815)', 'Lovelace, Ada'],
    ['PERSON', 'Ada Lovelace', 'Love\u200blace, A\u00adda', 'Love\u200blace, A\u00adda'],
    ['IBAN_CODE', 'DE89 3704 0044', 'ＤＥ８９３７０４００４４', 'ＤＥ８９３７０４００４４'],
  ])('%s %s is found as it is written elsewhere', (type, value, text, expected) => {
    expect(find([[type, value]], text)).toEqual([[type, expected]]);
  });

  it.each([
    ['PERSON', 'Lee', 'Lee Lee Lee'],
    ['PERSON', 'Anna Reed', 'Joanna Reed'],
    ['PERSON', 'Anna Reed', 'Bob, Anna; Reed, Jim'],
    ['PERSON', 'Anna Reed', 'Anna Reeder'],
    ['LOCATION', 'Reading', 'the reading of it'],
    ['AGE', '42 years old', '42 years old'],
    ['ZIP_CODE', '10115', 'costs 10115'],
  ])('%s %s is not taken out of: %s', (type, value, text) => {
    expect(find([[type, value]], text)).toEqual([]);
  });

  it('that is a name is not found turned round where it stands beside itself', () => {
    expect(find([['PERSON', 'Ada Lovelace']], 'Ada Lovelace, ada@x and Ada Lovelace Ada Lovelace')).toEqual([
      ['PERSON', 'Ada Lovelace'],
      ['PERSON', 'Ada Lovelace'],
      ['PERSON', 'Ada Lovelace'],
    ]);
  });

  it('is found at its longest, and also where another one has begun before it', () => {
    const values: [string, string][] = [
      ['PERSON', 'Ada Lovelace'],
      ['PERSON', 'Ada Lovelace King'],
      ['URL', 'example.com/Ada'],
    ];
    expect(find(values, 'see example.com/Ada Lovelace King')).toEqual([
      ['URL', 'example.com/Ada'],
      ['PERSON', 'Ada Lovelace King'],
    ]);
  });
});
