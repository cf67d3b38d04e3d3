import { toDecimal } from '@assay/core/money';
import type { ContractLook } from './plan-contract-look.ts';
import type { FuzzContract } from './plan-fuzz-contract.ts';
import type { FuzzPrice, FuzzPriceTable } from './plan-price-table.ts';

export type ContractTruth = {
  type: 'contract';
  fields: Record<string, string | string[]>;
  tables: { prices: Record<string, string>[] };
};

const toRow = (options: {
  price: FuzzPrice;
  table: FuzzPriceTable;
  look: ContractLook;
  contract: FuzzContract;
}): Record<string, string> => {
  const { price, table, look, contract } = options;
  const has = new Set(table.columns);
  const ranged = has.has('range');
  const row: Record<string, string> = {
    description: price.description,
    unitPrice: toDecimal(price.unitPrice).toFixed(),
  };
  if (has.has('itemId')) row.itemId = price.itemId;
  if (has.has('unit') || table.unitBeside) row.unit = price.unit;
  const isUpTo = table.upTo && price.min === '1' && price.max !== null;
  if (price.min !== null && !isUpTo && (has.has('minQuantity') || ranged)) row.minQuantity = price.min;
  if (price.max !== null && (has.has('maxQuantity') || ranged)) row.maxQuantity = price.max;
  if (has.has('validFrom')) row.validFrom = price.from;
  else if (look.validity) row.validFrom = contract.from;
  if (has.has('validTo')) row.validTo = price.to;
  else if (look.validity) row.validTo = contract.to;
  return row;
};

/** What the pages of a contract print, and nothing else; sentences of clauses are left out. */
export const toContractTruth = (contract: FuzzContract, look: ContractLook): ContractTruth => ({
  type: 'contract',
  fields: {
    title: contract.title,
    contractNumber: contract.number,
    parties: [contract.supplier.name, contract.customer.name],
    supplier: contract.supplier.name,
    customer: contract.customer.name,
    effectiveDate: contract.from,
    currency: contract.currency,
    ...(contract.ends ? { endDate: contract.to } : {}),
    ...(contract.cap === null ? {} : { totalCap: contract.cap }),
  },
  tables: {
    prices: contract.tables.flatMap((table) =>
      table.prices.map((price) => toRow({ price, table, look, contract })),
    ),
  },
});
