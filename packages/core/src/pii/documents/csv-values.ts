/** A field of a record with its place in the text. */
export type CsvField = { text: string; toOffset: (at: number) => number };

const delimiters = ['\t', ';', '|', ','] as const;

/** Fewer lines are not told from prose; with two columns parted by commas, so many are needed. */
const leastRecords = 3;
const leastLoose = 5;
/** Of the records, so many have the same number of fields. */
const regularShare = 0.9;
/** Characters: sentences are longer than fields. */
const maxMeanField = 60;
/** Records that are looked at to tell a table from prose. */
const sampled = 500;

const readQuoted = (text: string, at: number): { field: CsvField; end: number } | null => {
  let value = '';
  const offsets: number[] = [];
  for (let next = at + 1; next < text.length; next += 1) {
    if (text[next] === '"') {
      if (text[next + 1] !== '"') {
        offsets.push(next);
        return { field: { text: value, toOffset: (place) => offsets[place] ?? next }, end: next + 1 };
      }
      offsets.push(next);
      value += '"';
      next += 1;
    } else {
      offsets.push(next);
      value += text[next];
    }
  }
  return null;
};

/** Records by RFC 4180; null where a quote is never closed or stands against the rules, as in prose. */
const splitFields = (text: string, delimiter: string, most: number): CsvField[][] | null => {
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  for (let at = 0; at < text.length && records.length < most; ) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (!quoted) return null;
      record.push(quoted.field);
      at = quoted.end;
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
      record.push({ text: text.slice(start, at), toOffset: (place) => start + place });
    }
    const sign = text[at];
    if (sign === delimiter) {
      at += 1;
      if (at < text.length) continue;
    } else if (sign === '\r' || sign === '\n') at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
    else if (sign !== undefined) return null;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
};

const isTable = (records: readonly CsvField[][], delimiter: string): boolean => {
  const filled = records.filter((record) => record.some(({ text }) => text.trim() !== ''));
  const counts = new Map<number, number>();
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [fields, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  if (fields < 2 || filled.length < leastRecords || count < regularShare * filled.length) return false;
  const characters = filled.reduce(
    (sum, record) => sum + record.reduce((size, { text }) => size + text.length, 0),
    0,
  );
  if (characters > maxMeanField * fields * filled.length) return false;
  if (delimiter !== ',') return true;
  const behind = filled.flatMap((record) => record.slice(1));
  const isSpaced = behind.filter(({ text }) => /^ \S/.test(text)).length > 0.5 * behind.length;
  return (fields > 2 || filled.length >= leastLoose) && !isSpaced;
};

/** The records of a text that is a table of parted values; null for any other text. */
export const readCsvRecords = (text: string): CsvField[][] | null => {
  for (const delimiter of delimiters) {
    if (!text.includes(delimiter)) continue;
    const sample = splitFields(text, delimiter, sampled);
    if (sample === null || !isTable(sample, delimiter)) continue;
    const all = splitFields(text, delimiter, Number.POSITIVE_INFINITY);
    if (all) return all;
  }
  return null;
};
