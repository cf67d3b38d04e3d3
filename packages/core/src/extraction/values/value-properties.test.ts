import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, parseDate } from './date.ts';
import { findMoney, parseMoney } from './money.ts';
import { type DecimalSign, parseNumber } from './number.ts';

/** Chance is the same in every run: what fails once fails again. */
const settings = { seed: 20_260_301, numRuns: 150 };

type Writing = { group: string; sign: DecimalSign; isIndian?: boolean };

/** How numbers are written in the places whose documents are read. */
const writings: Record<string, Writing> = {
  'a point and commas (US, UK)': { group: ',', sign: '.' },
  'a comma and points (de, es, it, nl)': { group: '.', sign: ',' },
  'a comma and spaces (fr)': { group: ' ', sign: ',' },
  'a comma and narrow spaces (fr)': { group: '\u202f', sign: ',' },
  'a comma and fixed spaces': { group: '\u00a0', sign: ',' },
  'a point and apostrophes (ch)': { group: "'", sign: '.' },
  'a point and raised commas (ch)': { group: '’', sign: '.' },
  'a point and groups of two (in)': { group: ',', sign: '.', isIndian: true },
  'a comma and no groups': { group: '', sign: ',' },
  'a point and no groups': { group: '', sign: '.' },
};

const groupDigits = (whole: string, { group, isIndian = false }: Writing): string => {
  if (!isIndian) return whole.replace(/\B(?=(\d{3})+$)/g, group);
  const last = whole.slice(-3);
  const rest = whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, group);
  return rest === '' ? last : `${rest}${group}${last}`;
};

const cents = fc.integer({ min: 0, max: 99_999_999_999 });
const toParts = (value: number): { whole: string; fraction: string; decimal: string } => {
  const fraction = String(value % 100).padStart(2, '0');
  const whole = String(Math.floor(value / 100));
  return { whole, fraction, decimal: `${whole}.${fraction}` };
};

const write = (value: number, writing: Writing): string => {
  const { whole, fraction } = toParts(value);
  return `${groupDigits(whole, writing)}${writing.sign}${fraction}`;
};

describe.each(Object.entries(writings))('numbers with %s', (_, writing) => {
  it('are read back as they were written, whatever the rest of the document writes', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom<DecimalSign | null>('.', ',', null), (value, decimalSign) => {
        expect(parseNumber({ text: write(value, writing), decimalSign })).toBe(toParts(value).decimal);
      }),
      settings,
    );
  });

  it('are negative with any minus, before, behind or as brackets', () => {
    const forms = [(text: string) => `-${text}`, (text: string) => `${text}-`, (text: string) => `(${text})`];
    const minus = [...forms, (text: string) => `−${text}`, (text: string) => `- ${text}`];
    fc.assert(
      fc.property(cents, fc.constantFrom(...minus), (value, form) => {
        const read = parseNumber({ text: form(write(value, writing)), decimalSign: null });
        expect(read).toBe(value === 0 ? '0.00' : `-${toParts(value).decimal}`);
      }),
      settings,
    );
  });

  it('are amounts with their currency, on either side and with or without a space', () => {
    const marks = [
      ['€', 'EUR'],
      ['EUR', 'EUR'],
      ['CHF', 'CHF'],
      ['Fr.', 'CHF'],
      ['£', 'GBP'],
      ['US$', 'USD'],
      ['₹', 'INR'],
      ['Rs.', 'INR'],
      ['RM', 'MYR'],
      ['zł', 'PLN'],
    ] as const;
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom(...marks),
        fc.constantFrom('', ' ', '\u00a0'),
        fc.boolean(),
        (value, [mark, currency], space, isBefore) => {
          const text = write(value, writing);
          const written = isBefore ? `${mark}${space}${text}` : `${text}${space}${mark}`;
          expect(parseMoney({ text: written, decimalSign: writing.sign })).toMatchObject({
            value: toParts(value).decimal,
            currency,
            exact: true,
          });
        },
      ),
      settings,
    );
  });

  it('are found again in the midst of a sentence, at their place', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const before = 'Bitte zahlen Sie ';
        const text = `${before}${write(value, writing)} EUR bis Ende Mai.`;
        const [found] = findMoney({ text, decimalSign: writing.sign }).filter(({ exact }) => exact);
        expect(found).toMatchObject({ value: toParts(value).decimal, currency: 'EUR', start: before.length });
      }),
      settings,
    );
  });
});

describe('any text at all', () => {
  it('is a number only when its digits are all in the value', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 24 }),
        fc.constantFrom<DecimalSign | null>('.', ',', null),
        (text, decimalSign) => {
          const read = parseNumber({ text, decimalSign });
          if (read === null) return;
          expect(read).toMatch(/^-?\d+(?:\.\d+)?$/);
          const digits = (each: string) => each.replace(/\D/g, '').replace(/^0+/, '');
          expect(digits(read)).toBe(digits(text));
        },
      ),
      { ...settings, numRuns: 1_000 },
    );
  });

  it('gives amounts and dates that stand where they say, one after the other', () => {
    const letters = fc.constantFrom(...'0123456789.,-/ ()€$ EURmai3.12.26'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        for (const found of [findMoney({ text, decimalSign: null }), findDates({ text, order: 'dmy' })]) {
          let end = 0;
          for (const { start, text: quote } of found) {
            expect(text.slice(start, start + quote.length)).toBe(quote);
            expect(start).toBeGreaterThanOrEqual(end);
            end = start + quote.length;
          }
        }
      }),
      { ...settings, numRuns: 500 },
    );
  });
});

const months: Record<string, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
};

const days = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2069, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10));

type Parts = { day: string; month: string; year: string; name: string };

const toDate = (iso: string, names: readonly string[]): Parts => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return {
    day: String(Number(day)),
    month: String(Number(month)),
    year,
    name: names[Number(month) - 1] ?? '',
  };
};

const spoken: Record<string, (date: Parts) => string[]> = {
  en: ({ day, year, name }) => [
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${day}-${name.slice(0, 3)}-${year.slice(2)}`,
    `${day}th day of ${name}, ${year}`,
    `${day}${name.slice(0, 3).toUpperCase()}${year}`,
  ],
  de: ({ day, year, name }) => [`${day}. ${name} ${year}`, `${day.padStart(2, '0')}. ${name} ${year}`],
  fr: ({ day, year, name }) => [`${day} ${name} ${year}`, `${day === '1' ? '1er' : day} ${name} ${year}`],
  es: ({ day, year, name }) => [
    `${day} de ${name} de ${year}`,
    `${day} de ${name} del ${year}`,
    `${day}/${name}/${year}`,
  ],
  it: ({ day, year, name }) => [`${day} ${name} ${year}`, `${day}° ${name} ${year}`],
  nl: ({ day, year, name }) => [`${day} ${name} ${year}`],
};

describe('dates', () => {
  it.each(Object.keys(months))('that are written out in the language %s are read back', (language) => {
    fc.assert(
      fc.property(days, (iso) => {
        for (const text of spoken[language]?.(toDate(iso, months[language] ?? [])) ?? []) {
          expect(parseDate({ text, order: 'mdy' })).toMatchObject({ value: iso, ambiguous: false });
        }
      }),
      settings,
    );
  });

  it('in numbers are read back in the order of the document, and tell where another was possible', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-'), fc.boolean(), (iso, mark, isShort) => {
        const { day, month, year } = toDate(iso, []);
        const written = isShort ? year.slice(2) : year;
        const ambiguous = Number(day) <= 12 && day !== month;
        const dmy = [day, month, written].join(mark);
        const mdy = [month, day, written].join(mark);
        const value = isShort && Number(written) >= 70 ? `19${iso.slice(2)}` : iso;
        expect(parseDate({ text: dmy, order: 'dmy' })).toMatchObject({ value, ambiguous });
        expect(parseDate({ text: mdy, order: 'mdy' })).toMatchObject({ value, ambiguous });
        expect(parseDate({ text: [day, month, year].join('.'), order: 'mdy' })?.value).toBe(iso);
        expect(parseDate({ text: iso, order: 'mdy' })?.value).toBe(iso);
      }),
      settings,
    );
  });

  it('are days of the calendar, whatever the text says', () => {
    const letters = fc.constantFrom(...'0123456789./- '.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
        for (const { value } of findDates({ text, order: 'dmy' })) {
          expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
        }
      }),
      { ...settings, numRuns: 1_000 },
    );
  });
});
