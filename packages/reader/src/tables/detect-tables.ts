import type { Box, Ruling, Table, TableCell, TableRow, Word } from '@assay/core/documents';
import { type Column, findRegions } from './find-regions.ts';
import { gridColumns } from './grid-lines.ts';
import { groupGridRows } from './grid-rows.ts';
import { columnBounds, groupRows, type LogicalRow } from './group-rows.ts';
import { findProse } from './prose-blocks.ts';
import { findGrids, joinRules, places, type Rule, toRules } from './ruling-grid.ts';
import { type Ink, type TextRow, toInk, toTextRows } from './text-rows.ts';
import { findTurnedWords, type TurnedWords, turnPage, turnTableBack } from './turned-words.ts';

/** A rule parts rows when it crosses most of the table. */
const separatorShare = 0.8;

type Scale = { width: number; height: number };

const toBox = (scale: Scale, area: { left: number; top: number; right: number; bottom: number }): Box => [
  area.left / scale.width,
  area.top / scale.height,
  area.right / scale.width,
  area.bottom / scale.height,
];

const toCells = (row: LogicalRow, columns: readonly Column[], scale: Scale): TableCell[] => {
  const cells: TableCell[] = [];
  for (let column = 0; column < row.cells.length; ) {
    const { words, span, rowSpan = 1, isCovered } = row.cells[column] ?? { words: [], span: 1 };
    let columnSpan = 1;
    while (columnSpan < span && (row.cells[column + columnSpan]?.words.length ?? 1) === 0) columnSpan += 1;
    if (isCovered === true) {
      column += span;
      continue;
    }
    const own = columns[column] ?? { left: 0, right: 0 };
    const area =
      words.length === 0
        ? { left: own.left, right: own.right, top: row.top, bottom: row.bottom }
        : {
            left: Math.min(...words.map((word) => word.left)),
            right: Math.max(...words.map((word) => word.right)),
            top: Math.min(...words.map((word) => word.top)),
            bottom: Math.max(...words.map((word) => word.bottom)),
          };
    cells.push({
      text: words.map((word) => word.text).join(' '),
      box: toBox(scale, area),
      words: words.map((word) => word.index),
      column,
      columnSpan,
      ...(rowSpan > 1 && { rowSpan }),
    });
    column += columnSpan;
  }
  return cells;
};

const toTable = (options: {
  rows: readonly LogicalRow[];
  columns: readonly Column[];
  ruled: boolean;
  scale: Scale;
}): Table => {
  const { rows, columns, scale } = options;
  const left = Math.min(...columns.map((column) => column.left));
  const right = Math.max(...columns.map((column) => column.right));
  const tableRows: TableRow[] = rows.map((row) => ({
    box: toBox(scale, { left, right, top: row.top, bottom: row.bottom }),
    cells: toCells(row, columns, scale),
    header: row.header,
  }));
  const top = Math.min(...rows.map((row) => row.top));
  const bottom = Math.max(...rows.map((row) => row.bottom));
  return {
    box: toBox(scale, { left, top, right, bottom }),
    ruled: options.ruled,
    columns: columns.map((column) => ({
      left: column.left / scale.width,
      right: column.right / scale.width,
    })),
    rows: tableRows,
    continues: false,
  };
};

const separatorsIn = (options: { rules: readonly Rule[]; left: number; right: number }): number[] => {
  const width = options.right - options.left;
  const covered = new Map<number, number>();
  for (const rule of options.rules) {
    const share = Math.min(rule.to, options.right) - Math.max(rule.from, options.left);
    if (share > 0) covered.set(rule.at, (covered.get(rule.at) ?? 0) + share);
  }
  return places([...covered].filter(([, share]) => share >= separatorShare * width).map(([at]) => at));
};

const middle = (row: TextRow): number => (row.top + row.bottom) / 2;

type PageParts = {
  words: readonly Word[];
  rulings: readonly Ruling[];
  width: number;
  height: number;
};

/** The tables among the words that are not in `taken`, as far as they run across the page. */
const detectUpright = (options: PageParts & { excluded: ReadonlySet<number> }): Table[] => {
  const scale = { width: options.width, height: options.height };
  const inks = toInk(options);
  if (inks.length === 0) return [];
  const horizontals = joinRules(toRules({ ...options, direction: 'horizontal' }));
  const verticals = joinRules(toRules({ ...options, direction: 'vertical' }));
  const tables: Table[] = [];
  const taken = new Set<number>(options.excluded);
  for (const grid of findGrids({ horizontals, verticals })) {
    const columns = gridColumns(grid);
    if (columns.length < 2) continue;
    const inside = inks.filter((ink) => {
      const [x, y] = [(ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2];
      return !taken.has(ink.index) && x >= grid.left && x <= grid.right && y >= grid.top && y <= grid.bottom;
    });
    const rows = groupGridRows({ rows: toTextRows(inside), grid, columns });
    if (rows.length < 2) continue;
    for (const ink of inside) taken.add(ink.index);
    tables.push(toTable({ rows, columns, ruled: true, scale }));
  }
  const isFree = (ink: Ink): boolean => !taken.has(ink.index);
  const rest = toTextRows(inks.filter(isFree));
  // Rows of one piece each make no table.
  if (rest.filter(({ segments }) => segments.length > 1).length < 2) return tables;
  const running = findProse(rest);
  for (const index of running) taken.add(index);
  const free = running.size === 0 ? rest : toTextRows(inks.filter(isFree));
  for (const region of findRegions({ rows: free, rules: horizontals })) {
    const left = Math.min(...region.columns.map((column) => column.left));
    const right = Math.max(...region.columns.map((column) => column.right));
    const separators = separatorsIn({ rules: horizontals, left, right });
    const rows = groupRows({
      rows: region.rows,
      columns: region.columns,
      bounds: columnBounds(region.columns),
      separators,
      rules: horizontals,
      withHeader: true,
    });
    const top = Math.min(...region.rows.map(middle));
    const bottom = Math.max(...region.rows.map(middle));
    const ruled = separators.some((at) => at > top && at < bottom);
    tables.push(toTable({ rows, columns: region.columns, ruled, scale }));
  }
  return tables;
};

const detectTurned = (options: PageParts & { turned: TurnedWords }): Table[] => {
  const { words, rulings, width, height, turned } = options;
  const { direction, places: own } = turned;
  const excluded = new Set(words.map((_, place) => place).filter((place) => !own.has(place)));
  const page = turnPage({ words, rulings, direction });
  const tables = detectUpright({ ...page, width: height, height: width, excluded });
  return tables.map((table) => turnTableBack(table, direction));
};

/**
 * Finds the tables of one page, ruled and unruled, top to bottom; those whose writing runs up or down the page, too.
 * Lengths come as shares of the page; `width` and `height` are its points. Nothing is thrown: a page without a table
 * gives an empty list.
 */
export const detectTables = (
  options: PageParts & {
    /** Places of words that are known to belong to no table. */
    prose?: ReadonlySet<number>;
  },
): Table[] => {
  const turned = findTurnedWords(options);
  const prose = options.prose ?? new Set<number>();
  const upright = detectUpright({ ...options, excluded: new Set([...prose, ...(turned?.places ?? [])]) });
  const tables = turned === null ? upright : [...upright, ...detectTurned({ ...options, turned })];
  return tables.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
};
