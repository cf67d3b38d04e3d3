import { formatDecimal, roundMoney, toDecimal } from '@assay/core/money';
import type { ContractPrice } from '../model/contract.ts';
import type { Invoice, InvoiceLine, TaxShare } from '../model/invoice.ts';
import type { Party, Seller } from '../model/party.ts';

export const addDays = (options: { date: string; days: number }): string =>
  new Date(Date.parse(`${options.date}T00:00:00Z`) + options.days * 86_400_000).toISOString().slice(0, 10);

const toMoney = (value: ReturnType<typeof toDecimal>): string => formatDecimal(roundMoney(value));

export const toLine = (options: { price: ContractPrice; quantity: string }): InvoiceLine => ({
  itemId: options.price.itemId,
  description: options.price.description,
  quantity: options.quantity,
  unit: options.price.unit,
  unitPrice: options.price.unitPrice,
  netAmount: toMoney(toDecimal(options.price.unitPrice).times(options.quantity)),
  taxRate: options.price.taxRate,
});

const toShares = (lines: readonly InvoiceLine[], surplus: string): TaxShare[] => {
  const rates = [...new Set(lines.map((line) => line.taxRate))];
  return rates.map((rate, index) => {
    const base = lines
      .filter((line) => line.taxRate === rate)
      .reduce((sum, line) => sum.plus(line.netAmount), toDecimal(index === 0 ? surplus : '0'));
    return { rate, base: toMoney(base), tax: toMoney(base.times(rate).div(100)) };
  });
};

/** An invoice over these lines; `surplus` is what its net total claims above the sum of the lines. */
export const buildInvoice = (options: {
  seller: Seller;
  buyer: Party;
  number: string;
  issueDate: string;
  purchaseOrder: string;
  contractNumber: string | null;
  lines: InvoiceLine[];
  surplus?: string;
}): Invoice => {
  const { surplus = '0', ...given } = options;
  const taxes = toShares(given.lines, surplus);
  const net = taxes.reduce((sum, share) => sum.plus(share.base), toDecimal('0'));
  const tax = taxes.reduce((sum, share) => sum.plus(share.tax), toDecimal('0'));
  return {
    ...given,
    language: given.seller.language,
    currency: given.seller.currency,
    dueDate: addDays({ date: given.issueDate, days: given.seller.paymentDays }),
    taxes,
    netTotal: toMoney(net),
    taxTotal: toMoney(tax),
    grandTotal: toMoney(net.plus(tax)),
  };
};
