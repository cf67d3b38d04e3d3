import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, isDayOfShortYear } from './calendar.ts';
import { hasMod1110CheckDigit } from './iso7064.ts';
import { hasLuhnCheckDigit } from './luhn.ts';
import { machineReadableCheckDigit } from './machine-readable.ts';
import { hasVerhoeffCheckDigit } from './verhoeff.ts';
import { base36, remainderOf, weightedSum } from './weighted-sum.ts';

const digits = fc.stringMatching(/^\d{4,17}$/);

/** The number with the check digits that make it hold. */
const complete = (number: string, holds: (digits: string) => boolean): string[] =>
  Array.from('0123456789', (digit) => number + digit).filter(holds);

const change = (number: string, place: number, by: number): string => {
  const digit = (Number(number.charAt(place)) + by) % 10;
  return number.slice(0, place) + digit + number.slice(place + 1);
};

const swap = (number: string, place: number): string =>
  number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2);

describe.each([
  { name: 'Luhn', holds: hasLuhnCheckDigit, known: ['79927398713', '4111111111111111', '0'] },
  { name: 'Verhoeff', holds: hasVerhoeffCheckDigit, known: ['2363', '123451', '758722'] },
  {
    name: 'MOD 11,10',
    holds: hasMod1110CheckDigit,
    known: ['07945', '86095742719', '69435151530'],
  },
])('the $name check digit', ({ holds, known }) => {
  it.each(known)('holds in %s', (number) => {
    expect(holds(number)).toBe(true);
  });

  it('is one digit for every number', () => {
    fc.assert(fc.property(digits, (number) => complete(number, holds).length === 1));
  });

  it('tells every changed digit', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const [whole = ''] = complete(number, holds);
        return !holds(change(whole, at % whole.length, by));
      }),
    );
  });
});

it('Verhoeff tells every pair of neighbours that changed places', () => {
  fc.assert(
    fc.property(digits, fc.nat(), (number, at) => {
      const [whole = ''] = complete(number, hasVerhoeffCheckDigit);
      const swapped = swap(whole, at % (whole.length - 1));
      return swapped === whole || !hasVerhoeffCheckDigit(swapped);
    }),
  );
});

describe('sums', () => {
  it('count what lies under their weights', () => {
    expect(weightedSum('1234', [1, 10, 100])).toBe(321);
    expect(weightedSum('1234', [1, 10, 100, -1])).toBe(317);
  });

  it('have the remainder that whole numbers have', () => {
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 2, max: 997 }),
        (number, modulus) => BigInt(remainderOf(number, modulus)) === BigInt(number) % BigInt(modulus),
      ),
    );
  });

  it('read letters in base 36', () => {
    expect(Array.from('09AZ', (_, index) => base36('09AZ', index))).toEqual([0, 9, 10, 35]);
  });
});

describe('the calendar', () => {
  it('has the days that the world has', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) =>
          isCalendarDate({
            year: date.getUTCFullYear(),
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
          }),
      ),
    );
  });

  it.each([
    { year: 1900, month: 2, day: 29 },
    { year: 2023, month: 2, day: 29 },
    { year: 2024, month: 4, day: 31 },
    { year: 2024, month: 13, day: 1 },
    { year: 2024, month: 0, day: 1 },
    { year: 2024, month: 1, day: 0 },
    { year: 2024, month: 1, day: 32 },
  ])('has no %j', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  it('gives a year of two digits the leap day that one of its centuries has', () => {
    expect(isDayOfShortYear({ year: 0, month: 2, day: 29 })).toBe(true);
    expect(isDayOfShortYear({ year: 1, month: 2, day: 29 })).toBe(false);
  });
});

describe('the check digit of machine readable documents', () => {
  // ICAO Doc 9303, part 3, appendix A: the field 520727 has 3, AB2134 has 5.
  it.each([
    ['520727', 3],
    ['AB2134', 5],
    ['L898902C3', 6],
  ] as const)('of %s is %i', (field, digit) => {
    expect(machineReadableCheckDigit(field)).toBe(digit);
  });
});
