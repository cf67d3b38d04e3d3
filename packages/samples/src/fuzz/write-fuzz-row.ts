import type { FuzzColumn } from './fuzz-words.ts';
import { writeAmount, writeNumber } from './number-style.ts';
import type { FuzzInvoice } from './plan-fuzz-invoice.ts';
import type { FuzzLine } from './plan-fuzz-lines.ts';
import type { FuzzLook } from './plan-fuzz-look.ts';

const pad = (value: string): string =>
  /\.\d$/.test(value) ? `${value}0` : value.includes('.') ? value : `${value}.00`;

/** A quantity with as many places as the company writes: never fewer than it has. */
const toPlaces = (value: string, look: FuzzLook): string => {
  const places = look.numbers.quantityPlaces;
  if (places === null || places === 0) return value;
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}`;
};

const toPosition = (index: number, line: FuzzLine, within: number, look: FuzzLook): string => {
  switch (look.position) {
    case 'dotted':
      return `${index + 1}.`;
    case 'tens':
      return String((index + 1) * 10);
    case 'zeros':
      return String(index + 1).padStart(3, '0');
    case 'by section':
      return `${line.section + 1}.${within + 1}`;
    case 'plain':
      return String(index + 1);
  }
};

export const writeQuantity = (value: string, look: FuzzLook): string =>
  writeNumber(toPlaces(value, look), look.numbers);

/** The paragraphs of each cell of a row; a column without a value is absent. */
export const writeFuzzRow = (options: {
  line: FuzzLine;
  index: number;
  /** Its place within its section. */
  within: number;
  invoice: FuzzInvoice;
  look: FuzzLook;
  details: readonly string[];
}): Partial<Record<FuzzColumn, string[]>> => {
  const { line, invoice, look } = options;
  const amount = (value: string, column: FuzzColumn): string =>
    writeAmount({
      value: pad(value),
      currency: invoice.currency,
      style: look.numbers,
      mark: look.marks === 'each' || (look.marks === 'last' && column === look.columns.at(-1)),
    });
  const percent = (value: string): string => {
    const text = writeNumber(value, look.numbers);
    return look.rateSign ? `${text} %` : text;
  };
  const code = line.bare ? 'none' : look.codePlace;
  const name =
    code === 'brackets'
      ? `${line.description} (${line.itemId})`
      : code === 'before'
        ? `${line.itemId} ${line.description}`
        : line.description;
  const texts: Partial<Record<FuzzColumn, string[]>> = {
    position: [toPosition(options.index, line, options.within, look)],
    description: [
      ...(code === 'line above' ? [line.itemId] : []),
      name,
      ...(code === 'line below' ? [line.itemId] : []),
      ...options.details,
    ],
    taxRate: [percent(line.taxRate)],
    netAmount: [amount(line.netAmount, 'netAmount')],
    taxAmount: [amount(line.taxAmount, 'taxAmount')],
    grossAmount: [amount(line.grossAmount, 'grossAmount')],
  };
  if (line.bare) return texts;
  const quantity = writeQuantity(line.quantity, look);
  return {
    ...texts,
    itemId: [line.itemId],
    quantity: [look.unitBeside ? `${quantity} ${line.unit}` : quantity],
    unit: [line.unit],
    unitPrice: [amount(line.unitPrice, 'unitPrice')],
    ...(line.discount === '0' ? {} : { discount: [percent(line.discount)] }),
  };
};
