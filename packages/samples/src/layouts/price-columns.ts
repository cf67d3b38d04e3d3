import type { Column } from '../drawing/table.ts';
import type { Writer } from '../drawing/writer.ts';
import type { Contract, ContractPrice } from '../model/contract.ts';

/** The columns of a price list: period and tier only where the contract has them. */
export const toPriceColumns = (options: {
  contract: Contract;
  writer: Writer;
  width: number;
  labels: { description: string; itemId: string; unit: string; price: string; period: string; tier: string };
}): Column<ContractPrice>[] => {
  const { contract, writer, width, labels } = options;
  const hasPeriods = contract.prices.some((price) => price.validFrom !== undefined);
  const hasTiers = contract.prices.some((price) => price.minQuantity !== undefined);
  const extras: Column<ContractPrice>[] = [];
  if (hasPeriods) {
    extras.push({
      title: labels.period,
      width: 118,
      cell: ({ validFrom, validTo }) =>
        validFrom === undefined || validTo === undefined
          ? ''
          : `${writer.date(validFrom, 'numeric')} – ${writer.date(validTo, 'numeric')}`,
    });
  }
  if (hasTiers) {
    extras.push({
      title: labels.tier,
      width: 60,
      cell: ({ minQuantity, maxQuantity }) => {
        if (minQuantity === undefined) return '';
        return maxQuantity === undefined ? `>= ${minQuantity}` : `${minQuantity} – ${maxQuantity}`;
      },
    });
  }
  const taken = extras.reduce((sum, column) => sum + column.width, 0);
  return [
    { title: labels.itemId, width: 66, cell: (price) => price.itemId },
    { title: labels.description, width: width - 66 - 52 - 78 - taken, cell: (price) => price.description },
    ...extras,
    { title: labels.unit, width: 52, cell: (price) => price.unit },
    { title: labels.price, width: 78, align: 'right', cell: (price) => writer.amount(price.unitPrice) },
  ];
};
