import type { PageRow } from './text-rows.ts';

/** A stretch of empty paper down a page that parts the words of its rows. */
export type Gutter = {
  from: number;
  to: number;
  /** Places of the first and the last row it passes. */
  first: number;
  last: number;
  /** How many of these rows have words on both sides. */
  parted: number;
};

/** Points, and heights of the font: what is narrower is a space. */
const minWidth = 6;
const minEms = 0.6;
/** Rows that a gutter parts, at least. */
const minParted = 5;
/** Heights of the font: more paper between two rows ends what stands above. */
const maxPause = 2.5;
/** Gutters that are followed at one time; a row of justified text has as many wide spaces at most. */
const maxOpen = 24;

type Span = { from: number; to: number };

/** What a row leaves free of a span: its widest part. */
const leftFree = (span: Span, row: PageRow): Span => {
  let best: Span = { from: 0, to: 0 };
  let from = span.from;
  const take = (to: number) => {
    if (to - from > best.to - best.from) best = { from, to };
  };
  for (const word of row.words) {
    if (word.right <= from) continue;
    if (word.left >= span.to) break;
    take(Math.min(word.left, span.to));
    from = Math.max(from, word.right);
  }
  take(span.to);
  return best;
};

const isParted = (row: PageRow, { from, to }: Span): boolean =>
  (row.words[0]?.left ?? to) < from && (row.words.at(-1)?.right ?? from) > to;

/** The stretches of empty paper that row after row leaves free. */
export const findGutters = (rows: readonly PageRow[]): Gutter[] => {
  const found: Gutter[] = [];
  let open: Gutter[] = [];
  const close = (gutter: Gutter) => {
    if (gutter.parted >= minParted) found.push(gutter);
  };
  for (const [place, row] of rows.entries()) {
    const before = rows[place - 1];
    const isApart =
      before !== undefined && row.top - before.bottom > maxPause * Math.max(row.size, before.size);
    const next: Gutter[] = [];
    for (const gutter of open) {
      const free = isApart ? { from: 0, to: 0 } : leftFree(gutter, row);
      if (free.to - free.from < minWidth) close(gutter);
      else
        next.push({
          ...free,
          first: gutter.first,
          last: place,
          parted: gutter.parted + Number(isParted(row, free)),
        });
    }
    open = next;
    for (let index = 1; index < row.words.length && open.length < maxOpen; index++) {
      const from = row.words[index - 1]?.right ?? 0;
      const to = row.words[index]?.left ?? 0;
      if (to - from < Math.max(minWidth, minEms * row.size)) continue;
      if (open.some((gutter) => gutter.from < to && gutter.to > from)) continue;
      open.push({ from, to, first: place, last: place, parted: 1 });
    }
  }
  for (const gutter of open) close(gutter);
  return found;
};
