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

  it.each([
    ['Friday 5 May 2023', 10, 'Monday 15 May 2023'],
    ['FRIDAY, MAY 5, 2023', -30, 'WEDNESDAY, APRIL 5, 2023'],
    ['Friday 5 May', 3, 'Monday 8 May'],
    ['Fri, 5 May 2023', 1, 'Sat, 6 May 2023'],
    ['Mar 5, 2023', 1, 'Mar 6, 2023'],
    ['Freitag, 5. Mai 2023', 2, 'Sonntag, 7. Mai 2023'],
    ['Fr., 05.05.2023', 3, 'Mo., 08.05.2023'],
    ['Montag, 01.05.2023', 1, 'Dienstag, 02.05.2023'],
    ['vendredi 5 mai 2023', 2, 'dimanche 7 mai 2023'],
    ['mar. 2 mai 2023', 1, 'mer. 3 mai 2023'],
    ['sábado, 6 de mayo de 2023', 2, 'lunes, 8 de mayo de 2023'],
    ['sábado, 6 de maio de 2023', 2, 'segunda-feira, 8 de maio de 2023'],
    ['Sexta-feira, 5 de maio de 2023', 3, 'Segunda-feira, 8 de maio de 2023'],
    ['mandag 1. maj 2023', 1, 'tirsdag 2. maj 2023'],
    ['2023-05-05 (Fri)', 1, '2023-05-06 (Sat)'],
    ['5 do mês de maio de 2023', 1, '6 do mês de maio de 2023'],
    ['Friday 2 January 1960', 1, 'Sunday 3 January 1960'],
  ])('%s by %d days is %s, on the day of the week that it is', (value, days, moved) => {
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
