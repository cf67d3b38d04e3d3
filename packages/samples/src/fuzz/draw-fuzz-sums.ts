import type { Dice } from './dice.ts';
import type { SumPlace } from './draw-fuzz-table.ts';
import type { FuzzPaper } from './fuzz-paper.ts';
import { writeNumber } from './number-style.ts';
import type { FuzzInvoice } from './plan-fuzz-invoice.ts';
import type { FuzzLook } from './plan-fuzz-look.ts';

type Sum = { label: string; value: string; bold?: boolean };

const isZero = (value: string): boolean => !/[1-9]/.test(value);

const listSums = (options: {
  invoice: FuzzInvoice;
  look: FuzzLook;
  dice: Dice;
  amount: (value: string) => string;
}): Sum[] => {
  const { invoice, look, dice, amount } = options;
  const { sums } = invoice.words;
  const one = (name: keyof typeof sums): string => dice.one(sums[name]);
  const alters = !isZero(invoice.discount) || !isZero(invoice.charge);
  const taxLabel = one('tax');
  const form = dice.whole(0, 2);
  const taxes = invoice.taxes.map(({ rate, base, tax }) => {
    const percent = `${writeNumber(rate, look.numbers)}${dice.chance(50) ? ' ' : ''}%`;
    const label =
      form === 0
        ? `${taxLabel} ${percent}`
        : form === 1
          ? `${percent} ${taxLabel}`
          : `${taxLabel} (${percent})`;
    return {
      label: invoice.taxes.length > 1 && dice.chance(40) ? `${label} ${amount(base)}` : label,
      value: tax,
    };
  });
  return [
    ...(alters ? [{ label: one('lines'), value: invoice.lineTotal }] : []),
    ...(isZero(invoice.discount) ? [] : [{ label: one('discount'), value: invoice.discount }]),
    ...(isZero(invoice.charge) ? [] : [{ label: one('charge'), value: invoice.charge }]),
    { label: one('net'), value: invoice.netTotal },
    ...taxes,
    { label: one('gross'), value: invoice.grandTotal, bold: true },
    ...(isZero(invoice.prepaid)
      ? []
      : [
          { label: one('prepaid'), value: invoice.prepaid },
          { label: one('due'), value: invoice.amountDue, bold: true },
        ]),
  ];
};

/** Rate, base, tax and sum of each rate, as a small table of its own. */
const drawTaxTable = (options: {
  paper: FuzzPaper;
  invoice: FuzzInvoice;
  look: FuzzLook;
  amount: (value: string) => string;
}): void => {
  const { paper, invoice, look, amount } = options;
  const { columns, sums } = invoice.words;
  const rows = [
    [columns.taxRate[0] ?? '', sums.base[0] ?? '', columns.taxAmount[0] ?? ''],
    ...invoice.taxes.map(({ rate, base, tax }) => [
      `${writeNumber(rate, look.numbers)} %`,
      amount(base),
      amount(tax),
    ]),
  ];
  paper.y += look.leading;
  for (const [index, row] of rows.entries()) {
    row.forEach((text, at) => {
      const left = look.margin + at * 90;
      paper.write({
        text,
        left,
        right: left + 80,
        y: paper.y,
        align: at === 0 ? 'left' : 'right',
        bold: index === 0,
      });
    });
    paper.y += look.leading + 1;
  }
};

/** The sums below the table, and what else a bill says about its tax. */
export const drawFuzzSums = (options: {
  paper: FuzzPaper;
  invoice: FuzzInvoice;
  look: FuzzLook;
  dice: Dice;
  place: SumPlace;
  amount: (value: string) => string;
}): void => {
  const { paper, invoice, look, place, amount } = options;
  const sums = listSums(options);
  const pitch = look.leading + 2;
  const lines = sums.length + (look.taxTable ? invoice.taxes.length + 2 : 0);
  if (paper.y + (lines + 2) * pitch > paper.bottom) paper.newPage();
  paper.y += options.dice.one([4, 8, 16]);
  const end = look.paper[0] - look.margin;
  const span =
    look.sums === 'column'
      ? place
      : look.sums === 'box'
        ? { left: end - 210, labelEnd: end - 80, right: end - look.padX }
        : { left: look.margin, labelEnd: look.margin + 150, right: look.margin + 230 };
  for (const { label, value, bold = false } of sums) {
    const align = look.sums === 'left' ? 'left' : look.sumAlign;
    const width = span.labelEnd - span.left;
    // A label that does not fit reaches to the left.
    const left = Math.min(span.left, span.left + width - paper.measure(label, bold));
    paper.write({ text: label, left, right: span.labelEnd, y: paper.y, align, bold });
    paper.write({
      text: amount(value),
      left: span.labelEnd,
      right: span.right,
      y: paper.y,
      align: 'right',
      bold,
    });
    paper.y += pitch;
  }
  if (look.taxTable) drawTaxTable(options);
};
