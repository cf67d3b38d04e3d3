import type { Box, Page, Table, TableRow } from '@assay/core/documents';
import { inkOf } from '../layout/ink-box.ts';
import { toShownBox } from '../layout/shown-box.ts';
import type { Frame } from './read-frame.ts';
import type { SlideShape, SlideTable, SlideText } from './read-shapes.ts';
import type { SlideParagraph } from './read-text-body.ts';
import {
  breakParagraphs,
  createSlideDraft,
  type DraftLine,
  heightOf,
  type SlideDraft,
} from './slide-draft.ts';

export type SlideSize = { width: number; height: number };

/** Points. Text that would run off the slide is made smaller, down to this share of its size. */
const smallest = 0.3;
const shrink = 0.85;
const leastWidth = 36;
const padding = 3.6;
const tableSize = 14;
const notesSize = 10;
const notesMargin = 36;
/** Shapes whose tops differ by less stand in one row. */
const rowHeight = 12;

type Placed = { left: number; top: number; width: number };

/** Where a shape's text begins; outside the slide it is moved to its edge, and without a place below what is there. */
const toPlace = (frame: Frame | null, size: SlideSize, draft: SlideDraft): Placed => {
  const wanted = frame ?? {
    left: notesMargin,
    top: Math.max(notesMargin, draft.bottom()),
    width: size.width - 2 * notesMargin,
  };
  const left = Math.min(Math.max(0, wanted.left), size.width - leastWidth);
  const top = Math.min(Math.max(0, wanted.top), size.height);
  return { left, top, width: Math.max(leastWidth, Math.min(wanted.width, size.width - left)) };
};

/** The largest setting that ends above the slide's bottom, or the smallest one. */
const fitTo = <Setting>(options: {
  room: number;
  set: (scale: number) => Setting;
  heightOf: (setting: Setting) => number;
}): Setting => {
  const { room, set } = options;
  let scale = 1;
  let setting = set(scale);
  while (options.heightOf(setting) > room && scale * shrink >= smallest) {
    scale *= shrink;
    setting = set(scale);
  }
  return setting;
};

const addText = (shape: SlideText, size: SlideSize, draft: SlideDraft): void => {
  const { left, top, width } = toPlace(shape.frame, size, draft);
  const set = (scale: number): DraftLine[] =>
    breakParagraphs({ paragraphs: shape.paragraphs, size: shape.size, scale, width });
  draft.addLines({ lines: fitTo({ room: size.height - top, set, heightOf }), left, top });
};

type SetRow = {
  height: number;
  header: boolean;
  cells: { column: number; span: number; rowSpan: number; lines: DraftLine[] }[];
};

/** Left edges of all columns and the right edge of the last; widths that the file lacks are shared out. */
const toEdges = (table: SlideTable, { left, width }: Placed): number[] => {
  const count = Math.max(
    table.columns.length,
    ...table.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)),
  );
  const known = table.columns.reduce((sum, one) => sum + one, 0);
  const widths = Array.from({ length: count }, (_, index) =>
    known > 0 ? (table.columns[index] ?? leastWidth) : width / count,
  );
  const total = widths.reduce((sum, one) => sum + one, 0);
  const share = total > width && total > 0 ? width / total : 1;
  let at = left;
  return [left, ...widths.map((one) => (at += one * share))];
};

const addTable = (table: SlideTable, size: SlideSize, draft: SlideDraft): Table | null => {
  const place = toPlace(table.frame, size, draft);
  const edges = toEdges(table, place);
  const last = edges.length - 1;
  if (last < 1 || table.rows.length === 0) return null;
  const edge = (index: number): number => edges[Math.min(index, last)] ?? place.left;
  const set = (scale: number): SetRow[] =>
    table.rows.map(({ height, header, cells }) => {
      const own = cells.map(({ paragraphs, ...cell }) => {
        const width = edge(cell.column + cell.span) - edge(cell.column) - 2 * padding;
        return { ...cell, lines: breakParagraphs({ paragraphs, size: tableSize, scale, width }) };
      });
      const tallest = Math.max(0, ...own.map(({ lines }) => heightOf(lines))) + 2 * padding;
      return { height: Math.max(height * scale, tallest), header, cells: own };
    });
  const total = (rows: readonly SetRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);
  const rows = fitTo({ room: size.height - place.top, set, heightOf: total });
  let top = place.top;
  const placed = rows.map(({ height, header, cells }): TableRow => {
    const [from, to] = [top, top + height];
    top = to;
    return {
      box: [edge(0), from, edge(last), to],
      header,
      cells: cells.map(({ column, span, rowSpan, lines }) => {
        const words = draft.addLines({ lines, left: edge(column) + padding, top: from + padding });
        const box: Box = [edge(column), from, edge(column + span), to];
        return {
          text: words.map((word) => draft.words[word]?.text ?? '').join(' '),
          box: words.length === 0 ? box : inkOf(draft.words, words),
          words,
          column,
          columnSpan: Math.min(span, last - column),
          ...(rowSpan > 1 && { rowSpan }),
        };
      }),
    };
  });
  return {
    box: [edge(0), place.top, edge(last), top],
    ruled: true,
    columns: edges.slice(1).map((right, index) => ({ left: edge(index), right })),
    continues: false,
    rows: placed,
  };
};

/** The title first, then from top to bottom and left to right; shapes without a place come last, as in the file. */
const inOrder = (shapes: readonly SlideShape[]): SlideShape[] => {
  const rank = (shape: SlideShape): number =>
    shape.kind === 'text' && shape.isTitle ? 0 : shape.frame === null ? 2 : 1;
  const row = ({ frame }: SlideShape): number => Math.round((frame?.top ?? 0) / rowHeight);
  return shapes.toSorted(
    (a, b) => rank(a) - rank(b) || row(a) - row(b) || (a.frame?.left ?? 0) - (b.frame?.left ?? 0),
  );
};

/** Boxes from points to shares of the page. */
const toShares = (table: Table, toBox: (box: Box) => Box): Table => ({
  ...table,
  box: toBox(table.box),
  columns: table.columns.map(({ left, right }) => {
    const box = toBox([left, 0, right, 0]);
    return { left: box[0], right: box[2] };
  }),
  rows: table.rows.map((row) => ({
    ...row,
    box: toBox(row.box),
    cells: row.cells.map((cell) => ({ ...cell, box: toBox(cell.box) })),
  })),
});

/**
 * Sets a slide's texts where its shapes stand, and the speaker's notes on a strip below the slide, behind a line.
 */
export const layOutSlide = (options: {
  number: number;
  size: SlideSize;
  shapes: readonly SlideShape[];
  notes: readonly SlideParagraph[];
  hidden: boolean;
}): Page => {
  const { number, size, notes, hidden } = options;
  const draft = createSlideDraft();
  const shapes = inOrder(options.shapes);
  const tables = shapes.flatMap((shape): Table[] => {
    if (shape.kind === 'table') return [addTable(shape, size, draft) ?? []].flat();
    addText(shape, size, draft);
    return [];
  });
  const end = Math.max(size.height, Math.ceil(draft.bottom()));
  if (notes.length > 0) {
    const width = size.width - 2 * notesMargin;
    const lines = breakParagraphs({
      paragraphs: notes.map((paragraph) => ({ ...paragraph, size: notesSize })),
      size: notesSize,
      scale: 1,
      width,
    });
    draft.addLines({ lines, left: notesMargin, top: end + notesMargin / 2 });
  }
  const height = notes.length > 0 ? Math.ceil(draft.bottom() + notesMargin / 2) : end;
  const toBox = ([left, top, right, bottom]: Box): Box =>
    toShownBox(left / size.width, top / height, right / size.width, bottom / height);
  const title = shapes.find((shape) => shape.kind === 'text' && shape.isTitle);
  const name =
    title?.kind === 'text'
      ? title.paragraphs
          .map(({ text }) => text.trim())
          .join(' ')
          .trim()
      : '';
  return {
    number,
    width: size.width,
    height,
    words: draft.words.map((word) => ({ ...word, box: toBox(word.box) })),
    lines: draft.lines.map((line) => ({ ...line, box: toBox(line.box) })),
    rulings: notes.length > 0 ? [{ box: toBox([0, end, size.width, end]), direction: 'horizontal' }] : [],
    tables: tables.map((table) => toShares(table, toBox)),
    image: 'synthetic',
    hasText: draft.words.length > 0,
    ...(name !== '' && { name }),
    ...(hidden && { hidden }),
  };
};
