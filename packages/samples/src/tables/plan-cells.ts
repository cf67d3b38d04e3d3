import type { Random } from '../random.ts';
import type { ColumnAlign } from './made-table.ts';
import { phrase } from './word-list.ts';

/** What a column holds. */
export type CellKind =
  | 'position'
  | 'code'
  | 'name'
  | 'long text'
  | 'integer'
  | 'amount'
  | 'percent'
  | 'date'
  | 'unit'
  | 'mark';

/** One manner of writing per table. */
export type Manner = { group: string; point: string; currency: (amount: string) => string; date: number };

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.whole({ from: 0, to: 9 })).join('');

const one = <T>(random: Random, from: readonly [T, ...T[]]): T =>
  from[random.whole({ from: 0, to: from.length - 1 })] ?? from[0];

export const planManner = (random: Random): Manner => {
  const [group, point] = one(random, [
    [',', '.'],
    ['.', ','],
    [' ', ','],
    ["'", '.'],
    ['', '.'],
  ]);
  const currency = one(random, [
    (amount: string) => amount,
    (amount: string) => amount,
    (amount: string) => `${amount} €`,
    (amount: string) => `$${amount}`,
    (amount: string) => `CHF ${amount}`,
  ]);
  return { group, point, currency, date: random.whole({ from: 0, to: 3 }) };
};

const grouped = (whole: number, group: string): string =>
  String(whole).replaceAll(/\B(?=(\d{3})+$)/g, () => group);

const writeDate = (random: Random, manner: Manner): string => {
  const day = String(random.whole({ from: 1, to: 28 })).padStart(2, '0');
  const month = random.whole({ from: 1, to: 12 });
  const year = random.whole({ from: 2019, to: 2027 });
  const two = String(month).padStart(2, '0');
  if (manner.date === 0) return `${year}-${two}-${day}`;
  if (manner.date === 1) return `${day}.${two}.${year}`;
  if (manner.date === 2) return `${two}/${day}/${year}`;
  return `${day} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month - 1] ?? ''} ${year}`;
};

export const writeCell = (options: {
  random: Random;
  kind: CellKind;
  manner: Manner;
  row: number;
}): string => {
  const { random, kind, manner, row } = options;
  const { group, point } = manner;
  if (kind === 'position') return String(row + 1);
  if (kind === 'code')
    return `${one(random, ['A', 'KX', 'P', 'ZR'])}${one(random, ['-', '', '/'])}${digits(random, 4)}`;
  if (kind === 'name') return phrase({ random, from: 1, to: 3 });
  if (kind === 'long text') return phrase({ random, from: 3, to: 14 });
  if (kind === 'integer') return grouped(random.whole({ from: 0, to: one(random, [9, 400, 20_000]) }), group);
  if (kind === 'percent') return `${random.whole({ from: 0, to: 99 })}${point}${digits(random, 1)} %`;
  if (kind === 'date') return writeDate(random, manner);
  if (kind === 'unit') return one(random, ['pcs', 'kg', 'm', 'Stk.', 'hours', 'set']);
  if (kind === 'mark') return one(random, ['yes', 'no', 'x', '–', 'n/a']);
  const sign = random.whole({ from: 0, to: 11 }) === 0 ? '-' : '';
  const whole = random.whole({ from: 0, to: one(random, [90, 3000, 800_000]) });
  return manner.currency(`${sign}${grouped(whole, group)}${point}${digits(random, 2)}`);
};

export const alignOf = (options: { random: Random; kind: CellKind }): ColumnAlign => {
  const { random, kind } = options;
  if (kind === 'integer' || kind === 'amount' || kind === 'percent') {
    return random.whole({ from: 0, to: 11 }) === 0 ? 'center' : 'right';
  }
  if (kind === 'position') return one(random, ['left', 'right', 'center']);
  if (kind === 'date' || kind === 'unit' || kind === 'mark') return one(random, ['left', 'left', 'center']);
  return 'left';
};
