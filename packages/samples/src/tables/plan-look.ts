import type { Random } from '../random.ts';
import type { ColumnAlign, TableKind } from './made-table.ts';

/** `columns` are lines down the columns and around the whole, and one below the labels. */
export type Rules = 'grid' | 'columns' | 'rows' | 'header' | 'none';

/** How a table is drawn; lengths in points. */
export type TableLook = {
  font: { plain: string; bold: string };
  size: number;
  leading: number;
  rules: Rules;
  weight: number;
  /** Paper between the text of a cell and its edge. */
  padX: number;
  padY: number;
  headerBold: boolean;
  headerFill: string | null;
  zebra: string | null;
  headerAlign: ColumnAlign | null;
  valign: 'top' | 'middle' | 'bottom';
  /** Width of a column whose text wraps. */
  wrapWidth: number;
  /** Whether columns share what is left of the width. */
  stretch: boolean;
  /** A short rule below a label of several columns. */
  groupRule: boolean;
};

const fonts = [
  { plain: 'Helvetica', bold: 'Helvetica-Bold' },
  { plain: 'Times-Roman', bold: 'Times-Bold' },
  { plain: 'Courier', bold: 'Courier-Bold' },
  { plain: 'Helvetica', bold: 'Helvetica-Bold' },
] as const;

const rulesOf: Partial<Record<TableKind, readonly Rules[]>> = {
  ruled: ['grid', 'grid', 'columns'],
  'rules between rows': ['rows'],
  'rule below the header': ['header'],
  unruled: ['none'],
  'wrapped cells, ruled': ['grid', 'grid', 'columns'],
  'wrapped cells, unruled': ['none', 'header'],
  'spanning headers, ruled': ['grid', 'columns'],
  'spanning headers, unruled': ['none', 'header', 'rows'],
  'several on a page': ['grid', 'rows', 'header', 'none'],
};
const allRules: readonly Rules[] = ['grid', 'columns', 'rows', 'header', 'none', 'none'];

export const planLook = (options: { random: Random; kind: TableKind; wraps: boolean }): TableLook => {
  const { random, kind, wraps } = options;
  const one = <T>(from: readonly T[], other: T): T =>
    from[random.whole({ from: 0, to: from.length - 1 })] ?? other;
  const chance = (percent: number): boolean => random.whole({ from: 1, to: 100 }) <= percent;
  const rules = one(rulesOf[kind] ?? allRules, 'none');
  const size = random.whole({ from: 14, to: 22 }) / 2;
  const isLined = rules === 'grid' || rules === 'rows';
  const font = one(fonts, fonts[0]);
  // Where spaces are wide, columns stand further apart.
  const tight = (size * random.whole({ from: 30, to: 42 })) / (font.plain === 'Courier' ? 60 : 100);
  const usual = random.whole({ from: 4, to: 9 });
  const wide = random.whole({ from: 16, to: 40 });
  const padX = kind === 'tight gaps' ? tight : kind === 'wide gaps' ? wide : usual;
  const padY = random.whole({ from: isLined ? 2 : 0, to: 6 });
  // Without lines or paper between rows nobody could tell where a row of several lines ends.
  const isClear = isLined || padY >= 2;
  return {
    font,
    size,
    leading: size * (1.1 + random.whole({ from: 0, to: 3 }) / 20),
    rules,
    weight: random.whole({ from: 1, to: 6 }) / 4,
    padX,
    padY: wraps && !isClear ? 2 : padY,
    headerBold: chance(70),
    headerFill: chance(30) ? '#d5dde8' : null,
    zebra: !isLined && chance(20) ? '#eef1f5' : null,
    headerAlign: chance(25) ? 'center' : null,
    valign: one(['top', 'top', 'top', 'middle', 'bottom'], 'top'),
    wrapWidth: random.whole({ from: 80, to: 150 }),
    stretch: kind !== 'tight gaps' && chance(40),
    groupRule: chance(60),
  };
};
