import type { CellValue } from '../grid/grid.ts';

/** How a file writes its numbers and dates; null where it does not tell. */
export type FieldCustoms = { decimal: ',' | '.' | null; slashes: 'day-first' | 'month-first' | null };

/** More digits are a number of an account or an article: a spreadsheet would spoil them. */
const maxDigits = 15;
const grouped = { ',': /^-?\d{1,3}(\.\d{3})*(,\d+)?$/, '.': /^-?\d{1,3}(,\d{3})*(\.\d+)?$/ } as const;
const plain = { ',': /^-?\d+(,\d+)?$/, '.': /^-?\d+(\.\d+)?$/ } as const;

/** What one number tells for certain: a lone separator before three digits may part thousands. */
const decimalOf = (text: string): ',' | '.' | null => {
  const match = /^-?(\d+(?:[.,]\d{3})*)([.,])(\d+) ?%?$/.exec(text);
  if (match === null) return null;
  const [, whole = '', mark = '', part = ''] = match;
  const decimal = mark === ',' ? ',' : '.';
  const other = decimal === ',' ? '.' : ',';
  if (whole.includes(decimal)) return null;
  return whole.includes(other) || part.length !== 3 || /^0/.test(whole) || whole.length > 3 ? decimal : null;
};

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Looks at all fields of a file; customs that contradict each other are none. */
export const findCustoms = (records: readonly (readonly string[])[]): FieldCustoms => {
  const decimals = new Set<',' | '.'>();
  const orders = new Set<'day-first' | 'month-first'>();
  for (const record of records) {
    for (const field of record) {
      const text = field.trim();
      const decimal = decimalOf(text);
      if (decimal !== null) decimals.add(decimal);
      const [, first, second] = slashed.exec(text) ?? [];
      if (Number(first) > 12) orders.add('day-first');
      else if (Number(second) > 12) orders.add('month-first');
    }
  }
  const only = <One>(set: ReadonlySet<One>): One | null => (set.size === 1 ? ([...set][0] ?? null) : null);
  return { decimal: only(decimals), slashes: only(orders) };
};

const toDate = (year: string, month: string, day: string, time = ''): CellValue | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T00:00:00Z`);
  // A day that the month does not have would roll over into the next.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return null;
  return { type: 'date', value: time === '' ? date : `${date}T${time.length === 5 ? `${time}:00` : time}` };
};

const typeDate = (text: string, { slashes }: FieldCustoms): CellValue | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3])(:[0-5]\d)(:[0-5]\d)?)?$/.exec(text);
  if (iso) {
    const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = iso;
    return toDate(year, month, day, hour + minute + second);
  }
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return toDate(year, month, day);
  const [, first = '', second = '', slashedYear] = slashed.exec(text) ?? [];
  if (slashedYear === undefined || slashes === null) return null;
  return slashes === 'day-first' ? toDate(slashedYear, second, first) : toDate(slashedYear, first, second);
};

/** Moves the point two places to the left. */
const toShare = (number: string): string => {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const digits = whole.padStart(3, '0');
  const text = `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}${part}`.replace(
    /\.?0+$/,
    '',
  );
  return sign + text;
};

const typeNumber = (text: string, { decimal }: FieldCustoms): CellValue | null => {
  const [, digits = '', percent] = /^(-?[\d.,]*\d) ?(%)?$/.exec(text) ?? [];
  if (digits === '' || digits.replace(/\D/g, '').length > maxDigits) return null;
  // Leading zeros are those of a number that is a name.
  if (/^-?0\d/.test(digits)) return null;
  const isWhole = /^-?\d+$/.test(digits);
  if (!isWhole && (decimal === null || !(plain[decimal].test(digits) || grouped[decimal].test(digits))))
    return null;
  const thousands = decimal === ',' ? '.' : ',';
  const number = isWhole ? digits : digits.replaceAll(thousands, '').replace(',', '.');
  const value = percent === undefined ? number : toShare(number);
  return { type: 'number', value: /^-[0.]*$/.test(value) ? value.slice(1) : value };
};

/** What a field says by the customs of its file; null for text, and where the customs leave it open. */
export const typeField = (field: string, customs: FieldCustoms): CellValue | null => {
  const text = field.trim();
  if (/^(true|false)$/i.test(text)) return { type: 'boolean', value: text.toLowerCase() === 'true' };
  return typeDate(text, customs) ?? typeNumber(text, customs);
};
