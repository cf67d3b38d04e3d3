export const delimiters = ['\t', ';', '|', ','] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Splits a text into records by RFC 4180: a field may stand in quotes, with line ends, delimiters and doubled quotes
 * inside. Stops after `maxRecords`. Null where a quote is never closed or stands against the rules, as in prose.
 */
export const splitRecords = (options: {
  text: string;
  delimiter: Delimiter;
  maxRecords: number;
}): string[][] | null => {
  const { text, delimiter, maxRecords } = options;
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < maxRecords) {
    let field = '';
    if (text[at] === '"') {
      for (let from = at + 1; ; ) {
        const end = text.indexOf('"', from);
        if (end < 0) return null;
        field += text.slice(from, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
        from = at + 1;
      }
    } else {
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
      field = text.slice(start, at);
    }
    record.push(field);
    const next = text[at];
    if (next === delimiter) {
      at++;
      // A delimiter at the very end opens one more, empty field.
      if (at < text.length) continue;
      record.push('');
    } else if (next !== undefined && next !== '\n' && next !== '\r') return null;
    else at += next === '\r' && text[at + 1] === '\n' ? 2 : 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
};
