import type { Dice } from '../dice.ts';
import type { GridColumn } from '../draw-grid.ts';
import { writeAmount, writeNumber } from '../number-style.ts';
import { writeFuzzDate } from '../write-fuzz-date.ts';
import type { PriceColumn } from './contract-words.ts';
import type { ContractLook } from './plan-contract-look.ts';
import type { FuzzContract } from './plan-fuzz-contract.ts';
import type { FuzzPrice, FuzzPriceTable } from './plan-price-table.ts';

const textColumns: readonly PriceColumn[] = ['description', 'itemId', 'unit', 'position', 'range'];

/** How this table says a range of quantities. */
type RangeForms = { range: string; atLeast: string; atMost: string };

const writeRange = (price: FuzzPrice, forms: RangeForms, look: ContractLook): string => {
  const number = (value: string): string => writeNumber(value, look.numbers);
  const { min, max } = price;
  if (min === null) return '';
  if (max === null) return forms.atLeast.replace('{a}', number(min));
  if (min === '1' && forms.atMost !== '') return forms.atMost.replace('{b}', number(max));
  return forms.range.replace('{a}', number(min)).replace('{b}', number(max));
};

/** Labels and cells of a price schedule as this contract writes them. */
export const writePriceTable = (options: {
  dice: Dice;
  contract: FuzzContract;
  table: FuzzPriceTable;
  look: ContractLook;
}): { columns: GridColumn[]; rows: string[][] } => {
  const { dice, contract, table, look } = options;
  const { says, currency } = contract;
  const forms: RangeForms = {
    range: dice.one(says.ranges),
    atLeast: dice.one(says.atLeast),
    atMost: table.upTo ? dice.one(says.atMost) : '',
  };
  const per = dice.one(says.per);
  const amount = (value: string): string =>
    writeAmount({ value, currency, style: look.numbers, mark: look.marks === 'each' });
  const date = (value: string): string => writeFuzzDate({ date: value, invoice: contract, look });
  const cellOf = (price: FuzzPrice, column: PriceColumn, index: number): string => {
    const isNamed = price.isFirst || !table.namesOnce;
    switch (column) {
      case 'position':
        return String(index + 1);
      case 'itemId':
        return isNamed ? price.itemId : '';
      case 'description':
        return isNamed ? price.description : '';
      case 'unit':
        return isNamed ? price.unit : '';
      case 'minQuantity':
        return price.min === null ? '' : writeNumber(price.min, look.numbers);
      case 'maxQuantity':
        return price.max === null ? '' : writeNumber(price.max, look.numbers);
      case 'range':
        return writeRange(price, forms, look);
      case 'listPrice':
        return amount(price.listPrice);
      case 'discount':
        return `${price.discount} %`;
      case 'unitPrice':
        return table.unitBeside
          ? `${amount(price.unitPrice)} ${per.replace('{u}', price.unit)}`
          : amount(price.unitPrice);
      case 'validFrom':
        return date(price.from);
      case 'validTo':
        return date(price.to);
    }
  };
  const columns = table.columns.map((column): GridColumn => {
    const label = dice.one(says.columns[column]);
    const isPrice = column === 'unitPrice' || column === 'listPrice';
    return {
      label:
        isPrice && look.marks === 'header'
          ? dice.one([`${label} (${currency})`, `${label} ${currency}`, `${label} in ${currency}`])
          : label,
      align: textColumns.includes(column)
        ? 'left'
        : column === 'validFrom' || column === 'validTo'
          ? 'left'
          : look.numberAlign,
      stretches: column === 'description',
    };
  });
  return {
    columns,
    rows: table.prices.map((price, index) => table.columns.map((column) => cellOf(price, column, index))),
  };
};
