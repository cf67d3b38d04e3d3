import { createRandom } from '../../bench/seeded-random.ts';
import type { PageRow } from './lay-out-page.ts';
import type { TypeWords } from './type-words.ts';

export type Chance = {
  /** A whole number, both bounds included. */
  whole(from: number, to: number): number;
  one<T>(list: readonly T[]): T;
  maybe(share: number): boolean;
};

export const throwDice = (seed: number): Chance => {
  const random = createRandom(seed);
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  return {
    whole,
    maybe: (share) => random() < share,
    one: (list) => {
      const found = list[whole(0, list.length - 1)];
      if (found === undefined) throw new Error('There is nothing to choose from.');
      return found;
    },
  };
};

/** What is drawn of one paper: its words, and the chance that decides on the rest. */
export type Draw = { words: TypeWords; dice: Chance };

/** Places of columns as shares of the width. */
const columns = [0.09, 0.5, 0.63, 0.76, 0.89];

export const toRow = (texts: readonly string[]): PageRow =>
  texts.flatMap((text, at) => (text === '' ? [] : [{ text, at: columns[at] ?? 0.89 }]));

/** `a | b | c` is a row of three. */
export const toRows = (lines: readonly string[]): PageRow[] =>
  lines.map((line) => (line.includes(' | ') ? toRow(line.split(' | ')) : [{ text: line }]));

export const gap: PageRow = [];

export const writeMoney = ({ words }: Draw, cents: number): string => {
  const minus = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${minus}${digits.slice(0, -2)}${words.decimal}${digits.slice(-2)}`;
};

export const writeDate = ({ words, dice }: Draw, month = 2): string => {
  const [day, mm] = [String(dice.whole(1, 28)).padStart(2, '0'), String(month).padStart(2, '0')];
  if (words.language === 'de') return `${day}.${mm}.2026`;
  return words.language === 'nl' ? `${day}-${mm}-2026` : `${day}/${mm}/2026`;
};

const writeAddress = ({ words, dice }: Draw, name: string): PageRow[] => [
  [{ text: name }],
  [{ text: dice.one(words.streets) }],
  [{ text: dice.one(words.places) }],
];

/** Letterhead and address window, and above or below them the title. */
export const writeHead = (draw: Draw, title: string | null): PageRow[] => {
  const { words, dice } = draw;
  const [from, to] = [dice.one(words.companies), dice.one(words.companies)];
  const shown = title !== null && dice.maybe(0.25) ? title.toUpperCase() : title;
  const heading: PageRow[] =
    shown === null ? [] : [[{ text: shown, heading: true, at: dice.one([0.09, 0.09, 0.4, 0.65]) }]];
  const letterhead = writeAddress(draw, from);
  const window = writeAddress(draw, to);
  return dice.maybe(0.3)
    ? [...heading, ...letterhead, gap, ...window, gap]
    : [...letterhead, gap, ...window, gap, ...heading];
};

/** Labels with their values, each a line with a colon, or two columns. */
export const writePairs = ({ dice }: Draw, pairs: readonly (readonly [string, string])[]): PageRow[] => {
  const isTabbed = dice.maybe(0.4);
  return pairs.map(
    ([label, value]): PageRow =>
      isTabbed
        ? [
            { text: label, at: 0.55 },
            { text: value, at: 0.8 },
          ]
        : [{ text: `${label}${label.endsWith('.') ? '' : ':'} ${value}` }],
  );
};

/** Rows with prices, and their sums. */
export const writeBill = (
  draw: Draw,
  { sign = 1, total = draw.words.sums.plain }: { sign?: 1 | -1; total?: string } = {},
): PageRow[] => {
  const { words, dice } = draw;
  const count = dice.whole(1, 5);
  let net = 0;
  const rows = Array.from({ length: count }, () => {
    const [quantity, price] = [dice.whole(1, 20), dice.whole(100, 90_000)];
    net += sign * quantity * price;
    return toRow([
      dice.one(words.goods),
      String(quantity),
      writeMoney(draw, price),
      writeMoney(draw, sign * quantity * price),
    ]);
  });
  const rate = Number(/\d+/.exec(words.sums.tax)?.[0] ?? 20);
  const tax = Math.round((net * rate) / 100);
  const sum = (label: string, cents: number): PageRow => [
    { text: label, at: 0.5 },
    { text: `${writeMoney(draw, cents)} ${words.currency}`, at: 0.76 },
  ];
  return [
    toRow(words.header),
    ...rows,
    gap,
    sum(words.sums.net, net),
    sum(words.sums.tax, tax),
    sum(total, net + tax),
  ];
};

/** Rows without prices. */
export const writeGoods = ({ words, dice }: Draw): PageRow[] => [
  toRow(words.goodsHeader),
  ...Array.from({ length: dice.whole(1, 5) }, () =>
    toRow([dice.one(words.goods), String(dice.whole(1, 40)), dice.one(words.units)]),
  ),
];

export const writePrices = (draw: Draw): PageRow[] => {
  const { words, dice } = draw;
  return [
    toRow(words.priceHeader),
    ...Array.from({ length: dice.whole(2, 6) }, () =>
      toRow([
        dice.one(words.goods),
        dice.one(words.units),
        `${writeMoney(draw, dice.whole(100, 90_000))} ${words.currency}`,
      ]),
    ),
  ];
};
