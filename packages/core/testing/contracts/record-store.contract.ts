import { type ContractOptions, describeContract } from './contract.ts';
import { recordCommitCases } from './record-store-commit.cases.ts';
import { recordCounterCases } from './record-store-counter.cases.ts';
import { recordIndexCases } from './record-store-index.cases.ts';
import { recordListCases } from './record-store-list.cases.ts';
import type { OpenRecordStore, RecordStoreCapability, RecordStoreCase } from './record-store-subject.ts';
import { recordValueCases } from './record-store-value.cases.ts';

/** Every promise of RecordStore. */
export const recordStoreCases: readonly RecordStoreCase[] = [
  ...recordValueCases,
  ...recordCommitCases,
  ...recordListCases,
  ...recordIndexCases,
  ...recordCounterCases,
];

/** Runs the promises of RecordStore against an adapter. */
export const describeRecordStore = (options: ContractOptions<OpenRecordStore, RecordStoreCapability>): void =>
  describeContract({ port: 'RecordStore', cases: recordStoreCases, options });
