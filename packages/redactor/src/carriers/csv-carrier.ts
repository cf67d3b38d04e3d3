import { applyParts } from '@assay/core/redaction';
import type { CarriedText, Carrier } from './carrier.ts';
import { decodeFile } from './decode-text.ts';

const delimiters = ['\t', ';', '|', ','] as const;
type Delimiter = (typeof delimiters)[number];

/** A field as it stands in the file, quotes included, and what it says. */
type Field = { start: number; end: number; value: string; isQuoted: boolean; record: number; column: number };

const isBreak = (sign: string | undefined): boolean => sign === '\n' || sign === '\r';

/** RFC 4180; a quote that is never closed ends with the file, and one within a field is a sign like any other. */
const splitFields = (text: string, delimiter: Delimiter): Field[] => {
  const fields: Field[] = [];
  let [at, record, column] = [text.startsWith('\ufeff') ? 1 : 0, 0, 0];
  while (at <= text.length) {
    const start = at;
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
      at += 1;
    }
    while (at < text.length && text[at] !== delimiter && !isBreak(text[at])) at += 1;
    const end = Math.min(at, text.length);
    const raw = text.slice(start, end);
    const isWhole = isQuoted && raw.length > 1 && raw.endsWith('"');
    const value = isWhole ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    fields.push({ start, end, value, isQuoted: isWhole, record, column });
    if (text[at] === delimiter) column += 1;
    else {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      record += 1;
      column = 0;
    }
    at += 1;
  }
  return fields;
};

const sampleLength = 200_000;

/** How many records have as many fields as most have, more than one; 0 where it parts nothing. */
const judge = (text: string, delimiter: Delimiter): number => {
  const counts = new Map<number, number>();
  const widths = new Map<number, number>();
  for (const { record, column } of splitFields(text, delimiter)) widths.set(record, column + 1);
  for (const width of widths.values()) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, widths.size);
};

const findDelimiter = (text: string): Delimiter => {
  const sample = text.slice(0, sampleLength);
  const judged = delimiters.map((delimiter) => ({ delimiter, share: judge(sample, delimiter) }));
  return judged.reduce((best, one) => (one.share > best.share ? one : best)).delimiter;
};

const needsQuotes = (value: string, delimiter: Delimiter): boolean =>
  value.includes(delimiter) || /["\r\n]/.test(value);

/** Heads are words: a first line with a number or an address in it is a record like all others. */
const isHeadLine = (fields: readonly Field[]): boolean => {
  const filled = fields.filter(({ value }) => value.trim() !== '');
  return filled.length > 0 && filled.every(({ value }) => !/[\d@]/.test(value) && value.length <= 60);
};

/** A table in text; all that is not changed stays as it is written. */
export const openCsv = (bytes: Uint8Array): Carrier => {
  const { text, encode } = decodeFile(bytes);
  const delimiter = findDelimiter(text);
  const fields = splitFields(text, delimiter);
  const heads = fields.filter(({ record }) => record === 0);
  const hasHeads = isHeadLine(heads);
  const texts = fields.map(({ value, record, column }): CarriedText => {
    const isHead = hasHeads && record === 0;
    const head = hasHeads && !isHead ? heads[column]?.value.trim() : undefined;
    return { text: value, ...(head ? { label: head } : {}), column: { id: String(column), isHead } };
  });
  return {
    texts,
    pictures: [],
    notes: [],
    partNames: [],
    write: ({ changes }) => {
      const parts = fields.flatMap(({ start, end, value, isQuoted }, index) => {
        const change = changes[index] ?? [];
        if (change.length === 0) return [];
        const changed = applyParts(value, change);
        const quoted = isQuoted || needsQuotes(changed, delimiter);
        return [{ start, end, replacement: quoted ? `"${changed.replaceAll('"', '""')}"` : changed }];
      });
      return encode(applyParts(text, parts));
    },
  };
};
