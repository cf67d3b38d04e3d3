import type { Dice } from './dice.ts';
import type { FuzzColumn } from './fuzz-words.ts';
import { type NumberStyle, planNumberStyle } from './number-style.ts';
import type { FuzzInvoice } from './plan-fuzz-invoice.ts';

export type FuzzAlign = 'left' | 'right' | 'center';

/** Where the item's code stands: `line` above or below the description, in brackets, or before it. */
export type CodePlace = 'column' | 'line above' | 'line below' | 'brackets' | 'before' | 'none';

/** How one bill looks; lengths in points. */
export type FuzzLook = {
  paper: [number, number];
  margin: number;
  font: { plain: string; bold: string };
  size: number;
  leading: number;
  padX: number;
  /** Paper between rows. */
  rowGap: number;
  rules: 'grid' | 'rows' | 'header' | 'frame' | 'none';
  columns: readonly FuzzColumn[];
  labels: Readonly<Partial<Record<FuzzColumn, string>>>;
  aligns: Readonly<Partial<Record<FuzzColumn, FuzzAlign>>>;
  header: 'plain' | 'upper' | 'two lines' | 'currency' | 'none';
  headerAlign: 'column' | 'center' | 'left';
  codePlace: CodePlace;
  /** A quantity and its unit in one cell. */
  unitBeside: boolean;
  /** `each`: beside every amount of a row; `last`: beside those of its last column. */
  marks: 'none' | 'each' | 'last';
  rateSign: boolean;
  position: 'plain' | 'dotted' | 'tens' | 'zeros' | 'by section';
  /** Where the numbers of a row stand beside a description of several lines. */
  numbersAt: 'top' | 'bottom' | 'middle';
  descriptionWidth: number;
  repeatsHeader: boolean;
  carries: boolean;
  sectionSums: boolean;
  /** A section begins a table of its own. */
  sectionTables: boolean;
  sums: 'column' | 'box' | 'left';
  sumAlign: FuzzAlign;
  taxTable: boolean;
  numbers: NumberStyle;
  dates: 'numeric' | 'long' | 'iso' | 'short';
  head: 'letter' | 'boxes' | 'sender line';
  pairs: 'beside' | 'colon' | 'below';
  shows: Readonly<
    Record<'dueDate' | 'purchaseOrder' | 'contractNumber' | 'customer' | 'delivery' | 'buyerTaxId', boolean>
  >;
};

const orders: readonly (readonly FuzzColumn[])[] = [
  ['position', 'itemId', 'description', 'quantity', 'unit', 'unitPrice', 'netAmount'],
  ['position', 'description', 'quantity', 'unit', 'unitPrice', 'taxRate', 'netAmount'],
  ['description', 'quantity', 'unitPrice', 'netAmount'],
  ['itemId', 'description', 'quantity', 'unitPrice', 'taxRate', 'netAmount'],
  ['quantity', 'unit', 'description', 'unitPrice', 'netAmount'],
  ['quantity', 'itemId', 'description', 'unitPrice', 'taxRate', 'netAmount'],
  ['position', 'quantity', 'unit', 'itemId', 'description', 'unitPrice', 'netAmount'],
  ['description', 'taxRate', 'quantity', 'unitPrice', 'netAmount'],
  ['description', 'netAmount'],
  ['position', 'description', 'netAmount'],
  ['description', 'unitPrice', 'quantity', 'netAmount'],
  ['itemId', 'description', 'unit', 'quantity', 'unitPrice', 'netAmount', 'taxRate'],
  ['description', 'quantity', 'unitPrice', 'netAmount', 'taxRate', 'taxAmount', 'grossAmount'],
  ['position', 'description', 'itemId', 'quantity', 'unitPrice', 'taxRate', 'netAmount', 'grossAmount'],
  ['position', 'itemId', 'quantity', 'unit', 'description', 'unitPrice', 'netAmount'],
];

const fonts = [
  { plain: 'Helvetica', bold: 'Helvetica-Bold' },
  { plain: 'Helvetica', bold: 'Helvetica-Bold' },
  { plain: 'Times-Roman', bold: 'Times-Bold' },
  { plain: 'Courier', bold: 'Courier-Bold' },
] as const;

const textColumns: readonly FuzzColumn[] = ['description', 'itemId', 'unit', 'position'];

const planColumns = (dice: Dice, invoice: FuzzInvoice): FuzzColumn[] => {
  const order = dice.one(orders);
  const rated = order.includes('taxRate') || invoice.taxes.length < 2 || order.length < 4;
  const taxed: FuzzColumn[] = rated ? [...order] : order.toSpliced(-1, 0, 'taxRate');
  const at = taxed.indexOf('unitPrice');
  const discounts = invoice.lines.some((line) => line.discount !== '0') && at >= 0;
  return discounts ? taxed.toSpliced(at + 1, 0, 'discount') : taxed;
};

const planAligns = (dice: Dice, columns: readonly FuzzColumn[]): Partial<Record<FuzzColumn, FuzzAlign>> => {
  const all = dice.chance(8) ? dice.one(['left', 'center'] as const) : null;
  return Object.fromEntries(
    columns.map((column) => [
      column,
      column === 'description' || column === 'itemId'
        ? 'left'
        : textColumns.includes(column)
          ? dice.one(['left', 'left', 'center', 'right'] as const)
          : column === 'quantity' || column === 'taxRate' || column === 'discount'
            ? (all ?? dice.one(['right', 'right', 'right', 'center', 'left'] as const))
            : (all ?? 'right'),
    ]),
  );
};

/** How a bill is drawn, told by chance alone. */
export const planFuzzLook = (options: { dice: Dice; invoice: FuzzInvoice }): FuzzLook => {
  const { dice, invoice } = options;
  const columns = planColumns(dice, invoice);
  const numbers = planNumberStyle({ dice, language: invoice.language });
  const font = dice.one(fonts);
  const size = dice.whole(14, 20) / 2;
  const fitting = font.plain === 'Courier' ? Math.min(size, columns.length > 6 ? 7 : 8) : size;
  const tables = invoice.sections.length > 0 && dice.chance(35);
  const hasCode = columns.includes('itemId');
  return {
    paper: dice
      .one([
        [595.28, 841.89],
        [595.28, 841.89],
        [612, 792],
      ] as const)
      .slice() as [number, number],
    margin: dice.whole(36, 64),
    font,
    size: columns.length > 7 ? Math.min(fitting, 8) : fitting,
    leading: (columns.length > 7 ? Math.min(fitting, 8) : fitting) * (1.15 + dice.whole(0, 3) / 20),
    padX: dice.one([4, 5, 6, 8]),
    rowGap: dice.one([0, 1, 2, 4, 6, 9]),
    rules: dice.one(['grid', 'rows', 'header', 'header', 'frame', 'none', 'none']),
    columns,
    labels: Object.fromEntries(columns.map((column) => [column, dice.one(invoice.words.columns[column])])),
    aligns: planAligns(dice, columns),
    header: dice.one([
      'plain',
      'plain',
      'plain',
      'plain',
      'upper',
      'two lines',
      'currency',
      dice.chance(40) ? 'none' : 'plain',
    ]),
    headerAlign: dice.one(['column', 'column', 'column', 'center', 'left']),
    codePlace: hasCode
      ? 'column'
      : dice.one(['none', 'none', 'none', 'line above', 'line below', 'brackets', 'before']),
    unitBeside: !columns.includes('unit') && columns.includes('quantity') && dice.chance(35),
    marks: numbers.mark === 'none' ? 'none' : dice.one(['each', 'last', 'none']),
    rateSign: dice.chance(60),
    position: dice.one([
      'plain',
      'plain',
      'dotted',
      'tens',
      'zeros',
      invoice.sections.length > 0 ? 'by section' : 'plain',
    ]),
    numbersAt: dice.one(['top', 'top', 'top', 'top', 'bottom', 'middle']),
    descriptionWidth: dice.whole(90, 230),
    repeatsHeader: dice.chance(75),
    carries: dice.chance(35),
    sectionSums: dice.chance(60),
    sectionTables: tables,
    sums: dice.one(['column', 'box', 'box', 'left']),
    sumAlign: dice.one(['left', 'left', 'right']),
    taxTable: dice.chance(invoice.taxes.length > 1 ? 50 : 12),
    numbers,
    dates: dice.one(['numeric', 'numeric', 'long', 'iso', 'short']),
    head: dice.one(['letter', 'boxes', 'sender line']),
    pairs: dice.one(['beside', 'colon', 'below']),
    shows: {
      dueDate: dice.chance(70),
      purchaseOrder: dice.chance(50),
      contractNumber: dice.chance(30),
      customer: dice.chance(50),
      delivery: dice.chance(40),
      buyerTaxId: dice.chance(40),
    },
  };
};
