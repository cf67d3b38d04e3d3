import { formatDecimal, roundMoney, toDecimal } from '@assay/core/money';
import type { FindingKind } from '@assay/core/reconciliation';
import type { ContractPrice } from '../model/contract.ts';
import type { InvoiceLine } from '../model/invoice.ts';
import { toLine } from './build-invoice.ts';

/** What is made wrong on purpose. `at` is the index of the line, amounts are in the currency of the invoice. */
export type Fault =
  | { kind: 'price-above-contract'; at: number; by: string }
  | { kind: 'item-not-in-contract'; price: ContractPrice; quantity: string }
  | { kind: 'wrong-line-amount'; at: number; by: string }
  | { kind: 'wrong-net-total'; by: string }
  | { kind: 'outside-term' };

export type PlantedFault = {
  kind: FindingKind;
  /** Index of the line, or null for the whole invoice. */
  lineIndex: number | null;
  /** What is at stake; null stands for the net total of the invoice. */
  amount: string | null;
};

type Spoiled = { lines: InvoiceLine[]; surplus: string; planted: PlantedFault };

const toMoney = (value: ReturnType<typeof toDecimal>): string => formatDecimal(roundMoney(value));

const change = (options: {
  lines: InvoiceLine[];
  at: number;
  to: (line: InvoiceLine) => InvoiceLine;
}): InvoiceLine[] => options.lines.map((line, index) => (index === options.at ? options.to(line) : line));

/** The lines with one fault in them, and what a checker must say about it. */
export const applyFault = (options: { fault: Fault; lines: InvoiceLine[] }): Spoiled => {
  const { fault, lines } = options;
  switch (fault.kind) {
    case 'price-above-contract': {
      const quantity = lines[fault.at]?.quantity ?? '0';
      const spoiled = change({
        lines,
        at: fault.at,
        to: (line) => {
          const unitPrice = toDecimal(line.unitPrice).plus(fault.by);
          return {
            ...line,
            unitPrice: formatDecimal(unitPrice),
            netAmount: toMoney(unitPrice.times(line.quantity)),
          };
        },
      });
      const amount = toMoney(toDecimal(fault.by).times(quantity));
      return { lines: spoiled, surplus: '0', planted: { kind: fault.kind, lineIndex: fault.at, amount } };
    }
    case 'item-not-in-contract': {
      const line = toLine({ price: fault.price, quantity: fault.quantity });
      return {
        lines: [...lines, line],
        surplus: '0',
        planted: { kind: fault.kind, lineIndex: lines.length, amount: line.netAmount },
      };
    }
    case 'wrong-line-amount': {
      const spoiled = change({
        lines,
        at: fault.at,
        to: (line) => ({ ...line, netAmount: toMoney(toDecimal(line.netAmount).plus(fault.by)) }),
      });
      const planted: PlantedFault = { kind: 'arithmetic-error', lineIndex: fault.at, amount: fault.by };
      return { lines: spoiled, surplus: '0', planted };
    }
    case 'wrong-net-total':
      return {
        lines,
        surplus: fault.by,
        planted: { kind: 'arithmetic-error', lineIndex: null, amount: fault.by },
      };
    case 'outside-term':
      return { lines, surplus: '0', planted: { kind: fault.kind, lineIndex: null, amount: null } };
  }
};
