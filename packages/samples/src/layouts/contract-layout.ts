import type { contractFields } from '@assay/core/extraction';
import type { Family, Sheet } from '../drawing/sheet.ts';
import type { Contract } from '../model/contract.ts';
import type { LayoutGroup } from './invoice-layout.ts';

type ContractFieldName = (typeof contractFields)[number];

/** One company's way of printing a contract. It writes its own words in both languages. */
export type ContractLayout = {
  name: string;
  group: LayoutGroup;
  family: Family;
  /** What it leaves out though the contract has it: absent from the page, and so from the truth. */
  omits: readonly ContractFieldName[];
  draw(options: { contract: Contract; sheet: Sheet }): void;
};
