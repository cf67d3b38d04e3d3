/** What parts the cells of a line, and how many of them a table's lines have at least. */
const separators: readonly (readonly [sign: string, least: number])[] = [
  ['|', 1],
  ['\t', 1],
  [';', 2],
  [',', 2],
];
/** Characters: longer lines are none of a table that is written out. */
const longestRow = 2_000;

/** Where the head over a value stands, and where the value's own line begins. */
export type HeadCell = { start: number; end: number; line: number };

type Row = { start: number; head: number; separator: string };

const countSigns = (text: string, range: { start: number; end: number }, sign: string): number => {
  let count = 0;
  for (let at = text.indexOf(sign, range.start); at >= 0 && at < range.end; at = text.indexOf(sign, at + 1))
    count += 1;
  return count;
};

/** The lines below a line of heads, without digits, that have as many signs between their cells as it. */
const listRows = (text: string): Row[] => {
  const rows: Row[] = [];
  let head: { start: number; separator: string; count: number } | null = null;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = end - start > longestRow ? '' : text.slice(start, end);
    const range = { start: 0, end: line.length };
    if (head && line !== '' && countSigns(line, range, head.separator) === head.count) {
      rows.push({ start, head: head.start, separator: head.separator });
    } else {
      head = null;
      if (line !== '' && !/\d/.test(line)) {
        for (const [separator, least] of separators) {
          const count = countSigns(line, range, separator);
          if (count < least) continue;
          head = { start, separator, count };
          break;
        }
      }
    }
    start = end + 1;
  }
  return rows;
};

/** Finds the heads of tables that are written out in a text; lines are looked through at the first question. */
export const createTableHeads = (text: string): ((offset: number) => HeadCell | null) => {
  let rows: Row[] | undefined;
  return (offset) => {
    rows ??= listRows(text);
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const row = rows[low - 1];
    if (!row) return null;
    const lineEnd = text.indexOf('\n', row.start);
    if (lineEnd >= 0 && lineEnd < offset) return null;
    const { separator } = row;
    const column = countSigns(text, { start: row.start, end: offset }, separator);
    const headEnd = text.indexOf('\n', row.head);
    let start = row.head;
    for (let step = 0; step < column; step += 1) start = text.indexOf(separator, start) + 1;
    const end = text.indexOf(separator, start);
    return { start, end: end < 0 || end > headEnd ? headEnd : end, line: row.start };
  };
};
