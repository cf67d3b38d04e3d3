import type { LayoutGroup } from '../layouts/invoice-layout.ts';
import type { Contract, ContractPrice } from '../model/contract.ts';
import type { Party, Seller } from '../model/party.ts';
import type { Fault } from '../plan/fault.ts';
import { hansetal } from './buyers.ts';
import {
  alpinaContract,
  brightwaterContract,
  harlowContract,
  kesslerContract,
  nordlichtContract,
  veridianContract,
} from './contracts.ts';
import { lindnerPrices, outsidePrices } from './price-lists.ts';
import { lindner } from './sellers.ts';

export type Rendering = 'pdf' | 'factur-x' | 'ubl' | 'text';

/** One invoice to be made; its items, quantities and number come from the seed. */
export type Slot = {
  seller: Seller;
  buyer: Party;
  contract: Contract | null;
  prices: readonly ContractPrice[];
  issueDate: string;
  lineCount: number;
  group: LayoutGroup;
  rendering: Rendering;
  /** Lines that stand first whatever the seed: a fault is planted on them. */
  first?: ReadonlyArray<{ itemId: string; quantity: string }>;
  fault?: Fault;
  /** Issued again under the same number in a layout of this group. */
  reissuedIn?: LayoutGroup;
};

const under = (
  contract: Contract,
  slot: Pick<Slot, 'issueDate' | 'lineCount' | 'group'> &
    Partial<Pick<Slot, 'rendering' | 'first' | 'fault' | 'reissuedIn'>>,
): Slot => ({
  rendering: 'pdf',
  ...slot,
  seller: contract.seller,
  buyer: contract.buyer,
  contract,
  prices: contract.prices,
});

export const slots: readonly Slot[] = [
  under(nordlichtContract, { issueDate: '2025-03-31', lineCount: 4, group: 'open' }),
  under(nordlichtContract, {
    issueDate: '2025-04-30',
    lineCount: 5,
    group: 'held-out',
    first: [{ itemId: 'UR-110', quantity: '186.5' }],
    fault: { kind: 'price-above-contract', at: 0, by: '1.50' },
  }),
  under(nordlichtContract, { issueDate: '2025-05-31', lineCount: 3, group: 'held-out' }),
  under(nordlichtContract, {
    issueDate: '2025-06-30',
    lineCount: 5,
    group: 'open',
    first: [
      { itemId: 'UR-120', quantity: '64' },
      { itemId: 'GR-210', quantity: '840' },
    ],
    fault: { kind: 'wrong-line-amount', at: 1, by: '180.00' },
  }),
  under(brightwaterContract, { issueDate: '2025-02-28', lineCount: 6, group: 'open' }),
  under(brightwaterContract, {
    issueDate: '2025-03-31',
    lineCount: 4,
    group: 'open',
    first: [{ itemId: 'SEC-MON', quantity: '85' }],
    fault: { kind: 'price-above-contract', at: 0, by: '0.15' },
  }),
  under(brightwaterContract, { issueDate: '2025-04-30', lineCount: 8, group: 'held-out' }),
  under(brightwaterContract, {
    issueDate: '2025-05-30',
    lineCount: 5,
    group: 'open',
    reissuedIn: 'held-out',
  }),
  under(kesslerContract, { issueDate: '2025-02-11', lineCount: 29, group: 'open' }),
  under(kesslerContract, {
    issueDate: '2025-09-04',
    lineCount: 30,
    group: 'held-out',
    first: [
      { itemId: '6204-2RS', quantity: '40' },
      { itemId: '6305-2RS', quantity: '16' },
    ],
  }),
  under(kesslerContract, {
    issueDate: '2025-06-17',
    lineCount: 7,
    group: 'open',
    first: [
      { itemId: '6204-2RS', quantity: '120' },
      { itemId: '4017-0816', quantity: '10' },
    ],
    fault: { kind: 'price-above-contract', at: 0, by: '0.55' },
  }),
  under(kesslerContract, { issueDate: '2025-10-21', lineCount: 6, group: 'open', rendering: 'factur-x' }),
  under(harlowContract, { issueDate: '2025-03-12', lineCount: 5, group: 'open' }),
  under(harlowContract, {
    issueDate: '2025-05-08',
    lineCount: 4,
    group: 'held-out',
    fault: { kind: 'item-not-in-contract', price: outsidePrices.harlow, quantity: '6' },
  }),
  under(harlowContract, {
    issueDate: '2025-08-26',
    lineCount: 6,
    group: 'open',
    fault: { kind: 'wrong-net-total', by: '90.00' },
  }),
  under(alpinaContract, {
    issueDate: '2025-07-15',
    lineCount: 5,
    group: 'held-out',
    first: [
      { itemId: 'LA-101', quantity: '60' },
      { itemId: 'LA-102', quantity: '12' },
    ],
  }),
  under(alpinaContract, {
    issueDate: '2025-11-20',
    lineCount: 3,
    group: 'open',
    fault: { kind: 'outside-term' },
  }),
  under(veridianContract, { issueDate: '2025-04-03', lineCount: 5, group: 'open', rendering: 'ubl' }),
  under(veridianContract, { issueDate: '2025-05-19', lineCount: 4, group: 'open', rendering: 'text' }),
  under(veridianContract, {
    issueDate: '2025-06-23',
    lineCount: 6,
    group: 'held-out',
    first: [
      { itemId: 'FM-0500', quantity: '240' },
      { itemId: 'BX-4030', quantity: '1500' },
    ],
    fault: { kind: 'price-above-contract', at: 1, by: '0.12' },
  }),
  under(veridianContract, {
    issueDate: '2025-09-15',
    lineCount: 4,
    group: 'open',
    fault: { kind: 'item-not-in-contract', price: outsidePrices.veridian, quantity: '2' },
  }),
  {
    seller: lindner,
    buyer: hansetal,
    contract: null,
    prices: lindnerPrices,
    issueDate: '2025-07-02',
    lineCount: 3,
    group: 'held-out',
    rendering: 'pdf',
  },
];
