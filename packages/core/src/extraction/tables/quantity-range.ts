import { toDecimal } from '../../money/index.ts';
import { parseValue, type ValueContext } from '../values/index.ts';

/** Columns of the least and the greatest quantity that a price holds for. */
export const rangeColumns = ['minQuantity', 'maxQuantity'] as const;

/** The quantities that a price holds for; null where there is no such bound. */
export type QuantityRange = { from: string | null; to: string | null };

const number = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d[\d.,'’]*`;
const unit = String.raw`(?:\s*\p{L}[\p{L}²³]{0,14}\.?)?`;
/** Words before the least and the greatest quantity, and behind the least, in the languages of the document types. */
const firsts = [
  String.raw`≥|>=|min\.?|mín\.?|from|at least|over|über|ab|von|mind\.?|mindestens`,
  `à partir de|dès|au moins|plus de|más de|oltre|meer dan|a partir de|desde|al menos|da|a partire da|almeno|vanaf|ten minste`,
].join('|');
const lasts = [
  String.raw`≤|<=|max\.?|máx\.?|up to|until|at most|bis(?:\s+zu)?|höchstens`,
  String.raw`jusqu['’]à|au plus|hasta|como máximo|fino a|sino a|al massimo|tot(?:\s+en\s+met)?|t\/m|ten hoogste`,
].join('|');
const mores = [
  String.raw`(?:and|or)\s+(?:more|over|above)|(?:und|oder) mehr|et (?:plus|au-delà)|ou plus`,
  `[oy] más|e oltre|o più|en meer|of meer`,
].join('|');

const between = new RegExp(
  String.raw`^(?:(?:from|von|de|da|van|du|del|entre|tra)\s+)?(${number})\s*(?:[-–—]|to|bis|until|à|au|a|y|e|t\/m|tot|\.\.\.?)\s*(${number})${unit}$`,
  'iu',
);
const atLeast = new RegExp(String.raw`^(?:${firsts})\s*(${number})${unit}$`, 'iu');
const andMore = new RegExp(String.raw`^(${number})${unit}\s*(?:\+|${mores})${unit}$`, 'iu');
const atMost = new RegExp(String.raw`^(?:${lasts})\s*(${number})${unit}$`, 'iu');

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
