import { describe, expect, it } from 'vitest';
import { createKeyedNumbers } from '../keyed-numbers.ts';
import { inventDate } from './dates.ts';
import { shiftDate } from './shift-date.ts';

describe('a date that moves', () => {
  it.each([
    ['March 3rd, 2024', -2, 'March 1st, 2024'],
    ['March 3rd, 2024', -1, 'March 2nd, 2024'],
    ['MARCH 3RD', 18, 'MARCH 21ST'],
    ['the 10th of June 2024', 2, 'the 12th of June 2024'],
    ['21st May 2024', -10, '11th May 2024'],
    ['1er mars 2024', 4, '5 mars 2024'],
    ['1º de maio de 2024', 1, '2 de maio de 2024'],
    ['1er mars 2024', 31, '1er avril 2024'],
  ])('%s by %d days is %s, with the ending that goes with its day', (value, days, moved) => {
    expect(shiftDate(value, days)).toBe(moved);
  });

  it('has the right ending where it is a day alone', () => {
    const all = Array.from({ length: 40 }, (_, seed) => {
      const next = createKeyedNumbers(new Uint8Array(16).fill(seed), 'date');
      return inventDate('the 5th', next, { days: 20, attempt: 0 });
    });
    for (const one of all) expect(one).toMatch(/^the (1st|2nd|3rd|[4-9]th|1[0-2]th)$/);
    expect(new Set(all).size).toBeGreaterThan(4);
  });
});
