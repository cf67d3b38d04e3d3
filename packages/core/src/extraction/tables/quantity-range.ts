import { toDecimal } from '../../money/index.ts';
import { parseValue, type ValueContext } from '../values/index.ts';

/** Columns of the least and the greatest quantity that a price holds for. */
export const rangeColumns = ['minQuantity', 'maxQuantity'] as const;

/** The quantities that a price holds for; null where there is no such bound. */
export type QuantityRange = { from: string | null; to: string | null };

const number = String.raw`\d[\d.,'’]*`;
const unit = String.raw`(?:\s*\p{L}[\p{L}²³]{0,14}\.?)?`;
const between = new RegExp(
  String.raw`^(?:from\s+|von\s+)?(${number})\s*(?:[-–—]|to|bis|until|\.\.\.?)\s*(${number})${unit}$`,
  'iu',
);
const atLeast = new RegExp(
  String.raw`^(?:from|ab|von|min\.?|mind\.?|mindestens|at least|over|über|≥|>=)\s*(${number})${unit}$`,
  'iu',
);
const andMore = new RegExp(
  String.raw`^(${number})${unit}\s*(?:\+|(?:and|or)\s+(?:more|over|above)|und mehr|oder mehr)${unit}$`,
  'iu',
);
const atMost = new RegExp(
  String.raw`^(?:up to|until|bis(?:\s+zu)?|max\.?|at most|höchstens|≤|<=)\s*(${number})${unit}$`,
  'iu',
);

/** Reads `1–99`, `from 100`, `100+` or `up to 99`; null for anything else, a bare number too. */
export const parseQuantityRange = (text: string, context: ValueContext): QuantityRange | null => {
  const read = (part: string | undefined): string | null =>
    part === undefined ? null : parseValue({ text: part, type: 'quantity', context });
  const plain = text.trim();
  const span = between.exec(plain);
  if (span) {
    const [from, to] = [read(span[1]), read(span[2])];
    return from === null || to === null || toDecimal(from).gt(to) ? null : { from, to };
  }
  const from = read((atLeast.exec(plain) ?? andMore.exec(plain))?.[1]);
  if (from !== null) return { from, to: null };
  const to = read(atMost.exec(plain)?.[1]);
  return to === null ? null : { from: null, to };
};
