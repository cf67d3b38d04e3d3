import { type Dice, throwDice } from '../dice.ts';
import { type FuzzPaper, openFuzzPaper } from '../fuzz-paper.ts';
import type { FuzzLanguage } from '../fuzz-words.ts';
import { type NumberStyle, planNumberStyle, writeAmount, writeNumber } from '../number-style.ts';
import { writeFuzzDate } from '../write-fuzz-date.ts';
import { type FuzzReceipt, planFuzzReceipt } from './plan-fuzz-receipt.ts';

/** The slip of a shop made by chance, and what it says; rows of slips are not told. */
export type FuzzReceiptDocument = {
  bytes: Uint8Array;
  truth: { type: 'receipt'; fields: Record<string, string>; tables: Record<string, never> };
  language: FuzzLanguage;
  /** Fields that it says in a way that is not one value: the tax of several rates. */
  untold: readonly string[];
  traits: Readonly<Record<string, string>>;
};

type Slip = {
  paper: FuzzPaper;
  receipt: FuzzReceipt;
  dice: Dice;
  numbers: NumberStyle;
  /** The currency stands beside the total alone, beside all amounts, or beside none. */
  marks: 'total' | 'all' | 'none';
  left: number;
  right: number;
  leading: number;
};

const amountOf = ({ receipt, numbers, marks }: Slip, value: string, isTotal = false): string =>
  writeAmount({
    value,
    currency: receipt.currency,
    style: numbers.mark === 'none' ? { ...numbers, mark: 'code before' } : numbers,
    mark: marks === 'all' || (marks === 'total' && isTotal),
  });

const write = (slip: Slip, text: string, align: 'left' | 'center' = 'left', bold = false): void => {
  slip.paper.write({ text, left: slip.left, right: slip.right, y: slip.paper.y, align, bold });
  slip.paper.y += slip.leading;
};

const writePair = (slip: Slip, label: string, value: string, bold = false): void => {
  slip.paper.write({
    text: value,
    left: slip.left,
    right: slip.right,
    y: slip.paper.y,
    align: 'right',
    bold,
  });
  write(slip, label, 'left', bold);
};

const drawHead = (slip: Slip, dated: { above: boolean; written: string }): void => {
  const { receipt, dice } = slip;
  const { seller, says } = receipt;
  const align = dice.one(['left', 'center', 'center'] as const);
  write(slip, dice.chance(40) ? seller.name.toUpperCase() : seller.name, align, true);
  write(slip, seller.street, align);
  write(slip, seller.town, align);
  if (dice.chance(60)) write(slip, `${dice.one(says.telephone)} 0${dice.digits(3)} ${dice.digits(6)}`, align);
  write(slip, `${dice.one(says.taxId)} ${seller.taxId}`, align);
  const title = dice.one(says.titles);
  slip.paper.y += slip.leading / 2;
  if (title !== '') write(slip, title, 'center', true);
  write(slip, `${dice.one(says.number)}: ${receipt.number}`);
  if (dated.above) write(slip, dated.written);
  if (dice.chance(50)) write(slip, `${dice.one(says.cashier)}: ${dice.whole(1, 30)}`);
  slip.paper.y += slip.leading / 2;
};

const drawLines = (slip: Slip): void => {
  const { receipt, dice } = slip;
  const form = dice.whole(0, 2);
  for (const { name, count, price, amount } of receipt.lines) {
    const times = `${count} x ${amountOf(slip, price)}`;
    if (form === 0 && count > 1) {
      write(slip, name);
      writePair(slip, `  ${times}`, amountOf(slip, amount));
    } else if (form === 1) writePair(slip, `${count} ${name}`, amountOf(slip, amount));
    else {
      writePair(slip, name, amountOf(slip, amount));
      if (count > 1) write(slip, `  ${times}`);
    }
  }
  slip.paper.rule({ x1: slip.left, y1: slip.paper.y, x2: slip.right, y2: slip.paper.y });
  slip.paper.y += 3;
};

const drawSums = (slip: Slip): void => {
  const { receipt, dice, numbers } = slip;
  const { says, taxes } = receipt;
  if (receipt.discount !== '0.00') {
    const whole = receipt.lines.reduce((sum, line) => sum + Math.round(Number(line.amount) * 100), 0);
    writePair(slip, dice.one(says.sub), amountOf(slip, (whole / 100).toFixed(2)));
    writePair(slip, dice.one(says.discount), amountOf(slip, receipt.discount));
  }
  writePair(slip, dice.one(says.total), amountOf(slip, receipt.total, true), true);
  if (receipt.given === null) writePair(slip, dice.one(says.card), amountOf(slip, receipt.total));
  else {
    writePair(slip, dice.one(says.cash), amountOf(slip, receipt.given));
    writePair(slip, dice.one(says.change), amountOf(slip, receipt.change));
  }
  slip.paper.y += slip.leading / 2;
  if (taxes.length === 1 && dice.chance(50)) {
    for (const { rate, tax } of taxes)
      writePair(slip, `${dice.one(says.tax)} ${writeNumber(rate, numbers)} %`, amountOf(slip, tax));
    return;
  }
  const quarter = (slip.right - slip.left) / 4;
  const row = (cells: readonly string[]): void => {
    cells.forEach((text, at) => {
      const left = slip.left + at * quarter;
      slip.paper.write({
        text,
        left,
        right: left + quarter,
        y: slip.paper.y,
        align: at === 0 ? 'left' : 'right',
      });
    });
    slip.paper.y += slip.leading;
  };
  row([`${dice.one(says.tax)} %`, dice.one(says.net), dice.one(says.tax), dice.one(says.gross)]);
  for (const { rate, net, tax, gross } of taxes)
    row([`${writeNumber(rate, numbers)}%`, ...[net, tax, gross].map((value) => writeNumber(value, numbers))]);
};

/** Makes the slip of a shop; the same seed makes the same bytes. */
export const makeFuzzReceipt = async (options: { seed: number }): Promise<FuzzReceiptDocument> => {
  const dice = throwDice(options.seed);
  const receipt = planFuzzReceipt(dice);
  const { seller, taxes } = receipt;
  const numbers: NumberStyle = { ...planNumberStyle({ dice, language: receipt.language }), indian: false };
  const font = dice.one([
    { plain: 'Courier', bold: 'Courier-Bold' },
    { plain: 'Helvetica', bold: 'Helvetica-Bold' },
  ]);
  const size = font.plain === 'Courier' ? 7 : dice.one([7, 8, 9]);
  const width = dice.whole(204, 280);
  const paper = openFuzzPaper({
    look: { paper: [width, 640], font, size },
    onNewPage: () => undefined,
  });
  paper.y = 24;
  const slip: Slip = {
    paper,
    receipt,
    dice,
    numbers,
    marks: dice.one(['total', 'total', 'all', 'none'] as const),
    left: 14,
    right: width - 14,
    leading: size * 1.3,
  };
  const date = writeFuzzDate({
    date: receipt.date,
    invoice: receipt,
    look: { numbers, dates: dice.one(['numeric', 'numeric', 'short', 'iso'] as const) },
  });
  const label = dice.one(receipt.says.date);
  const written = `${label === '' ? '' : `${label}: `}${date} ${receipt.time}`;
  const above = dice.chance(60);
  drawHead(slip, { above, written });
  drawLines(slip);
  drawSums(slip);
  paper.y += slip.leading / 2;
  if (!above) write(slip, written);
  write(slip, dice.one(receipt.says.thanks), 'center');
  const [only] = taxes.length === 1 ? taxes : [];
  return {
    bytes: await paper.finish(),
    truth: {
      type: 'receipt',
      fields: {
        number: receipt.number,
        issueDate: receipt.date,
        sellerName: seller.name,
        sellerTaxId: seller.taxId,
        sellerAddress: `${seller.street}, ${seller.town}`,
        grandTotal: receipt.total,
        ...(slip.marks === 'none' ? {} : { currency: receipt.currency }),
        ...(only ? { taxTotal: only.tax } : {}),
      },
      tables: {},
    },
    language: receipt.language,
    untold: [
      // A net sum stands in some tables of taxes; what is due is the total under another name.
      ...['netTotal', 'amountDue', 'paymentTerms'],
      ...(only ? [] : ['taxTotal']),
      ...(slip.marks === 'none' ? ['currency'] : []),
    ],
    traits: { language: receipt.language, marks: slip.marks, rates: String(taxes.length), font: font.plain },
  };
};
