import { toDecimal } from '@assay/core/money';
import { type Rendering, type Slot, slots } from '../data/slots.ts';
import type { LayoutGroup } from '../layouts/invoice-layout.ts';
import type { Contract, ContractPrice } from '../model/contract.ts';
import type { Invoice, InvoiceLine } from '../model/invoice.ts';
import type { Random } from '../random.ts';
import { buildInvoice, toLine } from './build-invoice.ts';
import { applyFault, type PlantedFault } from './fault.ts';

export type PlannedInvoice = {
  /** The file name without its ending. */
  stem: string;
  invoice: Invoice;
  contract: Contract | null;
  group: LayoutGroup;
  rendering: Rendering;
  planted: PlantedFault | null;
  /** The stem of the first rendering, where this is a second one. */
  reissueOf: string | null;
};

const isWithin = (options: { price: ContractPrice; date: string; quantity: string }): boolean => {
  const { price, date, quantity } = options;
  const after = price.validFrom === undefined || date >= price.validFrom;
  const before = price.validTo === undefined || date <= price.validTo;
  const enough = price.minQuantity === undefined || toDecimal(quantity).gte(price.minQuantity);
  const fewer = price.maxQuantity === undefined || toDecimal(quantity).lte(price.maxQuantity);
  return after && before && enough && fewer;
};

/** The price of an item on a day in a quantity. Throws when the list has none. */
export const findPrice = (options: {
  prices: readonly ContractPrice[];
  itemId: string;
  date: string;
  quantity: string;
}): ContractPrice => {
  const found = options.prices.find(
    (price) =>
      price.itemId === options.itemId && isWithin({ price, date: options.date, quantity: options.quantity }),
  );
  if (found === undefined)
    throw new Error(`The price list has no price for ${options.itemId}: add one to data/.`);
  return found;
};

const hourUnits = new Set(['Std.', 'hour', 'TB']);

/** Plausible for the price: many of what is cheap; hours also in quarters. */
const chooseQuantity = (options: { price: ContractPrice; random: Random }): string => {
  const { price, random } = options;
  if (hourUnits.has(price.unit))
    return toDecimal(String(random.whole({ from: 4, to: 320 })))
      .div(4)
      .toFixed();
  const unitPrice = toDecimal(price.unitPrice);
  if (unitPrice.lt(5)) return String(random.whole({ from: 12, to: 600 }));
  return String(random.whole(unitPrice.lt(60) ? { from: 2, to: 40 } : { from: 1, to: 6 }));
};

const chooseLines = (options: { slot: Slot; random: Random }): InvoiceLine[] => {
  const { slot, random } = options;
  const first = slot.first ?? [];
  const taken = new Set(first.map((line) => line.itemId));
  const itemIds = [...new Set(slot.prices.map((price) => price.itemId))].filter(
    (itemId) => !taken.has(itemId),
  );
  const chosen = random.sample({ from: itemIds, count: slot.lineCount - first.length }).map((itemId) => {
    const price = slot.prices.find((candidate) => candidate.itemId === itemId);
    return { itemId, quantity: price === undefined ? '1' : chooseQuantity({ price, random }) };
  });
  return [...first, ...chosen].map(({ itemId, quantity }) =>
    toLine({ price: findPrice({ prices: slot.prices, itemId, date: slot.issueDate, quantity }), quantity }),
  );
};

/** Every invoice of the folder with its planted fault; `slots` says what they are, the seed fills them. */
export const planInvoices = (options: { random: Random }): PlannedInvoice[] => {
  const { random } = options;
  const serials = new Map<string, number>();
  return slots.flatMap((slot) => {
    const { seller, contract, buyer, group, rendering } = slot;
    const serial =
      (serials.get(seller.key) ?? random.whole({ from: 300, to: 880 })) + random.whole({ from: 1, to: 9 });
    serials.set(seller.key, serial);
    const number = `${seller.numberPrefix}${String(serial).padStart(4, '0')}`;
    const clean = chooseLines({ slot, random });
    const spoiled = slot.fault === undefined ? null : applyFault({ fault: slot.fault, lines: clean });
    const invoice = buildInvoice({
      seller,
      buyer,
      number,
      issueDate: slot.issueDate,
      purchaseOrder: `45${random.whole({ from: 10_000, to: 99_999 })}`,
      contractNumber: contract?.contractNumber ?? null,
      lines: spoiled?.lines ?? clean,
      ...(spoiled === null ? {} : { surplus: spoiled.surplus }),
    });
    const stem = `${seller.key}-${number.replaceAll('/', '-')}`;
    const planned: PlannedInvoice = {
      stem,
      invoice,
      contract,
      group,
      rendering,
      planted: spoiled?.planted ?? null,
      reissueOf: null,
    };
    if (slot.reissuedIn === undefined) return [planned];
    // The underscore sorts the second rendering after the first, so that it is also the later one of a folder.
    const again: PlannedInvoice = {
      ...planned,
      stem: `${stem}_resent`,
      group: slot.reissuedIn,
      planted: { kind: 'duplicate-invoice', lineIndex: null, amount: null },
      reissueOf: stem,
    };
    return [planned, again];
  });
};
