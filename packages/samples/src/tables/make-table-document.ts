import { createRandom, type Random } from '../random.ts';
import { drawRows } from './draw-table.ts';
import { type LaidRow, type LaidTable, layOutTable } from './lay-out-table.ts';
import { type MadeDocument, type MadeTable, type TableKind, tableKinds } from './made-table.ts';
import { openPaper, type Paper, type Turn } from './open-paper.ts';
import { planContent } from './plan-content.ts';
import { planLook, type Rules } from './plan-look.ts';
import { phrase } from './word-list.ts';
import { type ProseStyle, writeProse } from './write-prose.ts';

type Area = { left: number; right: number; top: number; bottom: number };

type Work = {
  kind: TableKind;
  random: Random;
  paper: Paper;
  prose: ProseStyle;
  chance: (percent: number) => boolean;
  tables: MadeTable[];
};

const margin = 45;

const turnOf = (random: Random, kind: TableKind): Turn => {
  if (kind === 'rotated page')
    return { by: ([90, 180, 270] as const)[random.whole({ from: 0, to: 2 })] ?? 90, as: 'rotated' };
  if (kind === 'rotated table')
    return { by: ([90, 270] as const)[random.whole({ from: 0, to: 1 })] ?? 90, as: 'turned' };
  return { by: 0, as: 'turned' };
};

/** A table that fits the width: what is too wide is planned again with a column less. */
const planTable = (
  work: Work,
  options: { width: number; rows: number; columns: number; rules?: Rules },
): LaidTable => {
  const { kind, random, paper, chance } = work;
  const wraps = kind.startsWith('wrapped') || (kind !== 'text only' && kind !== 'tight gaps' && chance(20));
  const drawn = planLook({ random, kind, wraps });
  const look = options.rules === undefined ? drawn : { ...drawn, rules: options.rules };
  const isLined = look.rules === 'grid' || look.rules === 'rows';
  for (let columns = options.columns; columns >= 2; columns -= 1) {
    const content = planContent({
      random,
      wish: {
        rows: options.rows,
        columns,
        wraps,
        textOnly: kind === 'text only',
        empty: kind === 'empty cells' ? random.whole({ from: 12, to: 40 }) : chance(25) ? 8 : 0,
        keyed: !isLined,
        spanningHeader: kind.startsWith('spanning') && columns > 2,
      },
    });
    const laid = layOutTable({
      content,
      look,
      measure: ({ text, bold }) =>
        paper.pen.width({ text, size: look.size, font: bold ? look.font.bold : look.font.plain }),
      width: options.width,
    });
    if (laid !== null) return laid;
  }
  return planTable(work, { ...options, columns: Math.max(3, options.columns) });
};

const tableWidth = (table: LaidTable): number => table.edges.at(-1) ?? 0;

const headerOf = (table: LaidTable): LaidRow[] => table.rows.filter(({ row }) => row.header);

/** The rows from `start` that end above the bottom; with the header before them where it is wished. */
const takeRows = (options: {
  table: LaidTable;
  start: number;
  space: number;
  withHeader: boolean;
}): LaidRow[] => {
  const { table, start, space } = options;
  const taken = options.withHeader && start > 0 ? headerOf(table) : [];
  let height = taken.reduce((sum, row) => sum + row.height, 0);
  for (const row of table.rows.slice(start)) {
    height += row.height;
    if (height > space) break;
    taken.push(row);
  }
  return taken;
};

/** Draws what fits of a table and writes it down; returns the y below it. */
const placeTable = (
  work: Work,
  options: {
    table: LaidTable;
    rows: readonly LaidRow[];
    x: number;
    y: number;
    page: number;
    continues?: boolean;
  },
): number => {
  const { table, rows, page } = options;
  const y = drawRows({ ...options, pen: work.paper.pen });
  work.tables.push({
    page,
    columns: table.edges.length - 1,
    rows: rows.map(({ row }) => row),
    continues: options.continues ?? false,
  });
  return y;
};

const placeWhole = (work: Work, options: { table: LaidTable; area: Area; y: number }): number => {
  const { table, area, y } = options;
  const rows = takeRows({ table, start: 0, space: area.bottom - y, withHeader: false });
  const free = area.right - area.left - tableWidth(table);
  const x = area.left + (work.chance(70) ? 0 : free / 2);
  return placeTable(work, { table, rows, x, y, page: 1 });
};

const placeAcross = (work: Work, options: { area: Area; y: number }): void => {
  const { area } = options;
  const { random, paper, chance } = work;
  const rows = random.whole({ from: 45, to: 110 });
  const table = planTable(work, {
    width: area.right - area.left,
    rows,
    columns: random.whole({ from: 3, to: 7 }),
  });
  const withHeader = chance(80);
  const headers = headerOf(table).length;
  let page = 1;
  let y = options.y;
  for (let start = 0; start < table.rows.length; page += 1) {
    const part = takeRows({ table, start, space: area.bottom - y, withHeader });
    placeTable(work, { table, rows: part, x: area.left, y, page, continues: page > 1 });
    start += part.length - (page > 1 && withHeader ? headers : 0);
    if (start >= table.rows.length) break;
    paper.addPage();
    y = area.top;
  }
};

const placeSeveral = (work: Work, options: { area: Area; y: number }): void => {
  const { area } = options;
  const { random, paper, chance } = work;
  const size = { rows: random.whole({ from: 3, to: 9 }), columns: random.whole({ from: 3, to: 6 }) };
  if (chance(30)) {
    // Side by side only lines around each tell that there are two.
    const half = (area.right - area.left - 30) / 2;
    for (const left of [area.left, area.left + half + 30]) {
      const table = planTable(work, { width: half, rows: size.rows, columns: 3, rules: 'grid' });
      const rows = takeRows({ table, start: 0, space: area.bottom - options.y, withHeader: false });
      placeTable(work, { table, rows, x: left, y: options.y, page: 1 });
    }
    return;
  }
  let y = options.y;
  for (let count = random.whole({ from: 2, to: 3 }); count > 0; count -= 1) {
    const table = planTable(work, {
      width: area.right - area.left,
      rows: random.whole({ from: 3, to: 8 }),
      columns: random.whole({ from: 3, to: 6 }),
    });
    const height = table.rows.reduce((sum, row) => sum + row.height, 0);
    if (y + height > area.bottom) break;
    y = placeWhole(work, { table, area, y }) + random.whole({ from: 16, to: 34 });
    if (!chance(60)) continue;
    paper.pen.text({
      text: phrase({ random, from: 2, to: 5 }),
      x: area.left,
      y,
      size: 10,
      font: 'Helvetica-Bold',
    });
    y += 18;
  }
};

const placeBesideProse = (work: Work, options: { area: Area; y: number }): void => {
  const { area, y } = options;
  const { random, paper, prose, chance } = work;
  const proseWidth = random.whole({ from: 150, to: 200 });
  const isLeft = chance(50);
  const table = planTable(work, {
    width: area.right - area.left - proseWidth - 24,
    rows: random.whole({ from: 5, to: 16 }),
    columns: random.whole({ from: 3, to: 4 }),
  });
  const rows = takeRows({ table, start: 0, space: area.bottom - y, withHeader: false });
  const x = isLeft ? area.left : area.right - tableWidth(table);
  placeTable(work, { table, rows, x, y, page: 1 });
  writeProse({
    random,
    pen: paper.pen,
    style: prose,
    x: isLeft ? area.right - proseWidth : area.left,
    y: y + random.whole({ from: 0, to: 12 }),
    width: proseWidth,
    bottom: area.bottom,
    sentences: random.whole({ from: 4, to: 12 }),
  });
};

/** Makes one document of a kind, and says which tables stand in it. The same seed always gives the same bytes. */
export const makeTableDocument = async (options: {
  seed: number;
  kind: TableKind;
}): Promise<MadeDocument> => {
  const { kind } = options;
  const random = createRandom(options.seed * 101 + tableKinds.indexOf(kind));
  const chance = (percent: number): boolean => random.whole({ from: 1, to: 100 }) <= percent;
  const portrait: [number, number] = chance(70) ? [595.28, 841.89] : [612, 792];
  const isWide = chance(15) && kind !== 'rotated table';
  const size: [number, number] = isWide ? [portrait[1], portrait[0]] : portrait;
  const paper = openPaper({ size, turn: turnOf(random, kind) });
  const proseSize = random.whole({ from: 17, to: 22 }) / 2;
  const font = chance(50) ? 'Times-Roman' : 'Helvetica';
  const prose = {
    font,
    size: proseSize,
    leading: proseSize * (1.15 + random.whole({ from: 0, to: 4 }) / 20),
  };
  const work: Work = { kind, random, paper, prose, chance, tables: [] };
  const area = { left: margin, right: paper.width - margin, top: margin, bottom: paper.height - 60 };
  const width = area.right - area.left;
  let y = area.top;
  const writeAround = (bottom: number): void => {
    y = writeProse({
      random,
      pen: paper.pen,
      style: prose,
      x: area.left,
      y,
      width,
      bottom,
      sentences: random.whole({ from: 2, to: 6 }),
    });
  };
  if (chance(50)) {
    paper.pen.text({
      text: phrase({ random, from: 2, to: 5 }),
      x: area.left,
      y,
      size: 15,
      font: 'Helvetica-Bold',
    });
    y += 30;
  }
  if (chance(60)) {
    writeAround(area.bottom / 2);
    y += random.whole({ from: 10, to: 24 });
  }
  if (kind === 'across pages') placeAcross(work, { area, y });
  else if (kind === 'several on a page') placeSeveral(work, { area, y });
  else if (kind === 'beside prose') placeBesideProse(work, { area, y });
  else {
    const rows = random.whole({ from: 3, to: 22 });
    const table = planTable(work, { width, rows, columns: random.whole({ from: 3, to: 8 }) });
    y = placeWhole(work, { table, area, y }) + random.whole({ from: 12, to: 24 });
    if (chance(50)) writeAround(area.bottom);
  }
  return { bytes: await paper.finish(), kind, tables: work.tables };
};
