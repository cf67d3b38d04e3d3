import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';
import { partedRun, spacedRun } from './loose-digits.ts';
import { checkLinear } from './testing/check-linear.ts';

/** What a part of the folded text is in the given one. */
const givenOf = (given: string, part: string): string => {
  const folded = foldText(given);
  const at = folded.text.indexOf(part);
  return given.slice(folded.toStart(at), folded.toEnd(at + part.length));
};

describe('folding a text', () => {
  it.each([
    [
      'pay 4 0 1 2 8 8 8 8 8 8 8 8 1 8 8 1 now',
      'pay 4012888888881881 now',
      '4012888888881881',
      '4 0 1 2 8 8 8 8 8 8 8 8 1 8 8 1',
    ],
    ['4 0 1 2 - 8 8 8 8 - 8 8 8 8 - 1 8 8 1', '4012-8888-8888-1881', '8888-1881', '8 8 8 8 - 1 8 8 1'],
    ['ssn: 1 2 3 - 4 5 - 6 7 8 9.', 'ssn: 123-45-6789.', '123-45-6789', '1 2 3 - 4 5 - 6 7 8 9'],
    ['D E 8 9 3 7 0 4 0 0 4 4', 'DE8937040044', 'DE8937040044', 'D E 8 9 3 7 0 4 0 0 4 4'],
    [
      'it is five five five, one two three, four five six',
      'it is 555-123-456',
      '555-123-456',
      'five five five, one two three, four five six',
    ],
    [
      'Nine nine eight dash seven six dash five four three two',
      '998-76-5432',
      '76-5432',
      'seven six dash five four three two',
    ],
    [
      'null eins sieben eins zwei drei vier fünf',
      '01712345',
      '01712345',
      'null eins sieben eins zwei drei vier fünf',
    ],
    ['zéro six un deux trois quatre cinq', '0612345', '0612345', 'zéro six un deux trois quatre cinq'],
    ['\u{1d7d9} \u{1d7da} 3 4 5 6\u200b 7 8', '12345678', '345678', '3 4 5 6\u200b 7 8'],
    ['pаsspоrt of John', 'passport of John', 'passport', 'pаsspоrt'],
    ['АB123456C', 'AB123456C', 'AB123456C', 'АB123456C'],
  ])('reads %j as %j', (given, folded, part, value) => {
    expect(foldText(given).text).toBe(folded);
    expect(givenOf(given, part)).toBe(value);
  });

  it.each([
    '1 2 3 4',
    'U N I T E D',
    'A B C D E F G 1 2',
    'sizes 36 38 40 42 44 46 48',
    'one two three, and four',
    'someone two three four five six seven',
    'Москва 2024',
    'Привет John',
    '10 kΩ and 5 µF',
    'ΔT',
  ])('leaves %j as it is', (given) => {
    expect(foldText(given).text).toBe(given);
  });

  it('leaves out what cannot be seen behind a value, and keeps it within', () => {
    expect(givenOf('a\u200b7\u200b8\u200b b', '78')).toBe('7\u200b8');
    expect(givenOf('(\u{1d7d9}\u{1d7da}\u200b)', '12')).toBe('\u{1d7d9}\u{1d7da}');
  });

  it('takes linear time', () => {
    expect([checkLinear(spacedRun), checkLinear(partedRun)]).toEqual(['safe', 'safe']);
  });
});
