import type { Align, Sheet } from './sheet.ts';

export type Column<Row> = {
  title: string;
  width: number;
  align?: Align;
  cell: (row: Row, index: number) => string;
  /** A second, smaller line below the cell. */
  below?: (row: Row) => string | undefined;
  weight?: 'plain' | 'bold' | 'italic';
};

type TableStyle = {
  size?: number;
  padding?: number;
  /** `columns` rules down the columns and around the whole, not between rows. */
  rules: 'grid' | 'columns' | 'rows' | 'header' | 'none';
  ruleColor?: string;
  headerFill?: string;
  headerColor?: string;
  headerWeight?: 'plain' | 'bold' | 'italic';
  zebra?: string;
  /** Points; every row takes as much as its text without it. */
  rowHeight?: number;
};

/** The amount carried from page to page: `label` stands in the column of that number, the sum in the last one. */
type CarriedForward<Row> = {
  footLabel?: string;
  headLabel?: string;
  labelColumn: number;
  amount: (done: readonly Row[]) => string;
};

type DrawTable<Row> = {
  sheet: Sheet;
  x: number;
  y: number;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  style: TableStyle;
  /** Rows end above this y. */
  bottom: number;
  /** Called after a new page was begun: draws what repeats there and returns the y where the table goes on. */
  onNewPage: () => number;
  carried?: CarriedForward<Row>;
};

const place = <Row>(
  columns: readonly Column<Row>[],
  x: number,
): Array<{ column: Column<Row>; left: number }> => {
  let left = x;
  return columns.map((column) => {
    const placed = { column, left };
    left += column.width;
    return placed;
  });
};

/** Draws a table over as many pages as it needs, its header repeated, and returns the y below it. */
export const drawTable = <Row>(options: DrawTable<Row>): number => {
  const { sheet, x, columns, rows, style, carried } = options;
  const { size = 9, padding = 4, rules, ruleColor = '#888888' } = style;
  const placed = place(columns, x);
  const right = x + columns.reduce((sum, column) => sum + column.width, 0);

  const rule = (y: number): void => sheet.line({ x1: x, y1: y, x2: right, y2: y, color: ruleColor });
  const grid = (top: number, bottom: number): void => {
    if (rules !== 'grid' && rules !== 'columns') return;
    for (const { left } of placed) sheet.line({ x1: left, y1: top, x2: left, y2: bottom, color: ruleColor });
    sheet.line({ x1: right, y1: top, x2: right, y2: bottom, color: ruleColor });
  };
  const band = (band: {
    y: number;
    texts: readonly string[];
    weight: 'plain' | 'bold' | 'italic';
    color?: string;
  }) => {
    for (const [index, { column, left }] of placed.entries()) {
      const text = band.texts[index] ?? '';
      if (text === '') continue;
      sheet.text({
        text,
        x: left + padding,
        y: band.y + padding,
        width: column.width - 2 * padding,
        align: column.align ?? 'left',
        size,
        weight: band.weight,
        ...(band.color === undefined ? {} : { color: band.color }),
      });
    }
  };
  const heightOf = (texts: readonly string[], weight: 'plain' | 'bold' | 'italic'): number =>
    2 * padding +
    Math.max(
      ...placed.map(({ column }, index) =>
        sheet.measure({ text: texts[index] || ' ', width: column.width - 2 * padding, size, weight }),
      ),
    );

  const drawHeader = (y: number): number => {
    const weight = style.headerWeight ?? 'bold';
    const titles = columns.map((column) => column.title);
    const height = heightOf(titles, weight);
    if (style.headerFill !== undefined) {
      sheet.box({ x, y, width: right - x, height, fill: style.headerFill });
    }
    band({
      y,
      texts: titles,
      weight,
      ...(style.headerColor === undefined ? {} : { color: style.headerColor }),
    });
    if (rules !== 'none') rule(y + height);
    if (rules === 'grid' || rules === 'columns') rule(y);
    grid(y, y + height);
    return y + height;
  };
  const drawCarried = (label: string, y: number, done: readonly Row[]): number => {
    const texts = columns.map((_, index) => {
      if (index === columns.length - 1) return carried?.amount(done) ?? '';
      return index === carried?.labelColumn ? label : '';
    });
    band({ y, texts, weight: 'italic' });
    return y + heightOf(texts, 'italic');
  };

  let y = drawHeader(options.y);
  const reserve = carried?.footLabel === undefined ? 0 : size + 2 * padding + 3;
  for (const [index, row] of rows.entries()) {
    const texts = columns.map((column) => column.cell(row, index));
    const small = columns.map((column) => column.below?.(row));
    const extra = small.some((text) => text !== undefined) ? size + 1 : 0;
    const height = style.rowHeight ?? heightOf(texts, 'plain') + extra;
    if (y + height + reserve > options.bottom) {
      const done = rows.slice(0, index);
      if (carried?.footLabel !== undefined) drawCarried(carried.footLabel, y, done);
      if (rules === 'columns') rule(y);
      sheet.addPage();
      y = drawHeader(options.onNewPage());
      if (carried?.headLabel !== undefined) y = drawCarried(carried.headLabel, y, done);
    }
    if (style.zebra !== undefined && index % 2 === 1) {
      sheet.box({ x, y, width: right - x, height, fill: style.zebra });
    }
    for (const [at, { column, left }] of placed.entries()) {
      const width = column.width - 2 * padding;
      const text = texts[at] ?? '';
      if (text === '') continue;
      const below = sheet.text({
        text,
        x: left + padding,
        y: y + padding,
        width,
        align: column.align ?? 'left',
        size,
        weight: column.weight ?? 'plain',
      });
      const second = small[at];
      if (second !== undefined) {
        sheet.text({ text: second, x: left + padding, y: below, width, size: size - 1.5, color: '#555555' });
      }
    }
    if (rules === 'grid' || rules === 'rows') rule(y + height);
    grid(y, y + height);
    y += height;
  }
  if (rules === 'columns') rule(y);
  return y;
};
