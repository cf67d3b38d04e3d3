import type { Line, Page, PageBlock } from '@assay/core/documents';
import { type LineLook, lookOf, roundSize, type Typography } from './line-look.ts';
import { isBareMarker, listMarkerOf } from './list-marker.ts';
import type { RunningLines } from './running-lines.ts';

/** In heights of the line: paper above a paragraph's next line. */
const maxLeading = 0.75;
/** Words of a heading that is told by bold letters alone. */
const maxBoldWords = 12;
const maxLevel = 6;
/** Shares of the page: how far to the left of its sign a line of an item may begin. */
const indent = 0.004;
/** Shares of the page: bottoms on one height differ less. */
const sameHeight = 0.005;
/** What is longer is text in large letters. */
const maxHeadingLetters = 250;

type Entry = { place: number; line: Line; look: LineLook; table: number };
type Context = { page: Page; entries: readonly Entry[]; typography: Typography };

/** Which table each line belongs to, by its first word; -1 for none. */
const tablesOfLines = (page: Page): number[] => {
  const ofWord = new Int32Array(page.words.length).fill(-1);
  for (const [table, { rows }] of page.tables.entries()) {
    for (const row of rows) for (const cell of row.cells) for (const word of cell.words) ofWord[word] = table;
  }
  return page.lines.map((line) => ofWord[line.words[0] ?? -1] ?? -1);
};

const levelOf = (look: LineLook, { headingSizes }: Typography): number => {
  const place = headingSizes.indexOf(roundSize(look.size));
  return Math.min(maxLevel, (place < 0 ? headingSizes.length : place) + 1);
};

const isLarge = (look: LineLook, { headingSizes }: Typography): boolean =>
  headingSizes.includes(roundSize(look.size));

/** Whether nothing stands beside a line. */
const isAlone = ({ line }: Entry, { entries }: Context): boolean => {
  const [, top, , bottom] = line.box;
  const middle = (top + bottom) / 2;
  return entries.every(
    (other) => other.line === line || other.line.box[1] > middle || other.line.box[3] < middle,
  );
};

const isHeading = (entry: Entry, context: Context): boolean => {
  const { line, look } = entry;
  if (!/\p{L}{2}/u.test(line.text)) return false;
  if (isLarge(look, context.typography)) return true;
  return (
    look.bold &&
    !context.typography.boldBody &&
    line.words.length <= maxBoldWords &&
    !/[:;,]$/.test(line.text) &&
    isAlone(entry, context)
  );
};

/** Whether a line goes on from the one before it: close below, in the same column, in letters of the same size. */
const goesOn = (before: Entry, next: Entry): boolean => {
  const [left, , right, bottom] = before.line.box;
  const [nextLeft, nextTop, nextRight, nextBottom] = next.line.box;
  const height = Math.min(bottom - before.line.box[1], nextBottom - nextTop);
  return (
    nextTop - bottom <= maxLeading * height &&
    nextBottom > bottom + 0.3 * height &&
    nextLeft < right &&
    left < nextRight &&
    roundSize(before.look.size) === roundSize(next.look.size)
  );
};

type OpenBlock = { kind: PageBlock['kind']; entries: Entry[]; level?: number };

const startsItem = ({ line }: Entry): boolean => listMarkerOf(line.text) !== null || isBareMarker(line.text);

const findKind = (entry: Entry, context: Context): PageBlock['kind'] =>
  isHeading(entry, context) ? 'heading' : startsItem(entry) ? 'list' : 'paragraph';

/** Whether a line belongs to the open block, whose kind the first line has told. */
const belongs = (open: OpenBlock, entry: Entry, kind: PageBlock['kind']): boolean => {
  const before = open.entries.at(-1);
  if (before === undefined) return false;
  if (open.kind === 'heading') {
    return kind === 'heading' && before.look.bold === entry.look.bold && goesOn(before, entry);
  }
  if (kind === 'heading') return false;
  if (open.kind === 'paragraph') return kind === 'paragraph' && goesOn(before, entry);
  const start = open.entries.find(startsItem)?.line.box[0] ?? 0;
  const [left, top, right] = entry.line.box;
  const [beforeLeft, , beforeRight, beforeBottom] = before.line.box;
  const inColumn = left < beforeRight && beforeLeft < right;
  // Items may stand further apart than lines, but not as far as a line of empty paper and more.
  if (kind === 'list') return inColumn && top > beforeBottom - 0.01 && top - beforeBottom < 0.03;
  if (isBareMarker(before.line.text) && Math.abs(entry.line.box[3] - beforeBottom) < sameHeight) return true;
  return left > start - indent && goesOn(before, entry);
};

/** One numbered line alone is no list. */
const toBlock = (open: OpenBlock): PageBlock => {
  const lines = open.entries.map(({ place }) => place);
  if (open.level !== undefined) {
    const letters = open.entries.reduce((sum, { line }) => sum + line.text.length, 0);
    if (letters > maxHeadingLetters) return { kind: 'paragraph', lines };
    return { kind: open.kind, lines, level: open.level };
  }
  const first = open.entries[0]?.line.text ?? '';
  const items = open.entries.filter(startsItem).length;
  const isList = open.kind === 'list' && (items > 1 || listMarkerOf(first) === 'bullet');
  return { kind: isList ? 'list' : open.kind === 'list' ? 'paragraph' : open.kind, lines };
};

/** The blocks of a page in reading order: headers, then its text and tables, then footers. */
export const findBlocks = (options: {
  page: Page;
  running: RunningLines;
  typography: Typography;
}): PageBlock[] => {
  const { page, running, typography } = options;
  const tables = tablesOfLines(page);
  const all = page.lines.map(
    (line, place): Entry => ({ place, line, look: lookOf(page, line), table: tables[place] ?? -1 }),
  );
  const entries = all.filter(({ place }) => !running.headers.has(place) && !running.footers.has(place));
  const context = { page, entries, typography };
  const blocks: PageBlock[] = [];
  const done = new Set<number>();
  let open: OpenBlock | undefined;
  const close = () => {
    if (open !== undefined) blocks.push(toBlock(open));
    open = undefined;
  };
  for (const entry of entries) {
    if (entry.table >= 0) {
      close();
      if (done.has(entry.table)) continue;
      done.add(entry.table);
      const lines = entries.filter(({ table }) => table === entry.table).map(({ place }) => place);
      blocks.push({ kind: 'table', lines, table: entry.table });
      continue;
    }
    const kind = findKind(entry, context);
    if (open !== undefined && belongs(open, entry, kind)) {
      open.entries.push(entry);
      continue;
    }
    close();
    open = { kind, entries: [entry], ...(kind === 'heading' && { level: levelOf(entry.look, typography) }) };
  }
  close();
  const edge = (kind: 'header' | 'footer', places: ReadonlySet<number>): PageBlock[] =>
    places.size === 0 ? [] : [{ kind, lines: [...places].sort((a, b) => a - b) }];
  return [...edge('header', running.headers), ...blocks, ...edge('footer', running.footers)];
};
