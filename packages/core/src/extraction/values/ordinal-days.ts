import { normalizeText } from './normalize-text.ts';

const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Days in words. Other languages than English write the first of a month so, and all others in digits. */
const days = new Map<string, number>([
  ...units.map((name, at) => [name, at + 1] as const),
  ...teens.map((name, at) => [name, at + 10] as const),
  ...units.map((name, at) => [`twenty ${name}`, at + 21] as const),
  ['thirtieth', 30],
  ['thirty first', 31],
  ['ersten', 1],
  ['premier', 1],
  ['primero', 1],
  ['primo', 1],
  ['eerste', 1],
]);

/** Source of a regular expression for the day of a month in words, the longest first. */
export const ordinalPattern = [...days.keys()]
  .toSorted((left, right) => right.length - left.length)
  .map((name) => name.replace(' ', String.raw`[\s-]`))
  .join('|');

/** 1–31, `null` for other words. */
export const readOrdinal = (text: string): number | null => days.get(normalizeText(text)) ?? null;
