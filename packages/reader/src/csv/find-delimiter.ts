import { type Delimiter, delimiters, splitRecords } from './split-records.ts';

/** As much of a file as is looked at. */
const sampleCharacters = 200_000;
const sampleRecords = 500;
/** Fewer lines are not told from prose. */
const minRecords = 3;
/** Lines that have the usual number of fields … */
const regularShare = 0.9;
/** … and in files of banks and shops, which have some lines of their own above and below the table. */
const framedShare = 0.6;
const framedFields = 4;
/** Two columns parted by commas, and more with a space behind each comma, as in prose, need so many lines. */
const minLoose = 5;
/** Characters: sentences are longer than fields. */
const maxMeanField = 60;

const isBlank = (record: readonly string[]): boolean => record.every((field) => field.trim() === '');

/** The number of fields that most records have, and their share of all. */
const findUsual = (records: readonly string[][]): { fields: number; share: number } => {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return { fields, share: records.length === 0 ? 0 : count / records.length };
};

/** Commas are also part of prose and of numbers. */
const mayBeComma = (records: readonly string[][], fields: number): boolean => {
  const behind = records.flatMap((record) => record.slice(1));
  const spaced = behind.filter((field) => /^ \S/.test(field)).length > 0.5 * behind.length;
  const isNumbers = records.every(
    ([whole = '', part = '']) => /^\s*[-+]?[\d.]*\d$/.test(whole) && /^\d{1,3}\D{0,4}$/.test(part),
  );
  if (fields === 2 && (isNumbers || spaced)) return false;
  return (fields > 2 && !spaced) || records.length >= minLoose;
};

const isTable = (records: readonly string[][], delimiter: Delimiter): boolean => {
  const filled = records.filter((record) => !isBlank(record));
  const { fields, share } = findUsual(filled);
  if (fields < 2 || filled.length < minRecords) return false;
  if (share < (fields >= framedFields && delimiter !== ',' ? framedShare : regularShare)) return false;
  const usual = filled.filter(({ length }) => length === fields);
  const characters = usual.reduce((sum, record) => sum + record.join('').length, 0);
  if (characters > maxMeanField * fields * usual.length) return false;
  // Tables drawn with bars have one at both ends of each line.
  if (delimiter === '|' && usual.every(([first = '']) => first.trim() === '')) return false;
  return delimiter !== ',' || mayBeComma(usual, fields);
};

/** The first line by which Excel is told the delimiter. */
const stated = /^sep=([\t;|,])\r?\n/i;

/**
 * The delimiter of a text that is a table, and where the table begins; null for any other text. A comma comes last:
 * it also stands in the numbers of tables that are parted otherwise.
 */
export const findDelimiter = (text: string): { delimiter: Delimiter; start: number } | null => {
  const said = stated.exec(text);
  const known = delimiters.find((one) => one === said?.[1]);
  if (said !== null && known !== undefined) return { delimiter: known, start: said[0].length };
  const isWhole = text.length <= sampleCharacters;
  const sample = isWhole ? text : text.slice(0, sampleCharacters);
  for (const delimiter of delimiters) {
    if (!sample.includes(delimiter)) continue;
    const records = splitRecords({ text: sample, delimiter, maxRecords: sampleRecords });
    // The last record of a cut sample may be cut, too.
    if (records !== null && isTable(isWhole ? records : records.slice(0, -1), delimiter)) {
      return { delimiter, start: 0 };
    }
  }
  return null;
};
