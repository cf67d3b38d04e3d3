export {
  type ContractCase,
  type ContractOptions,
  describeContract,
  type SkippedCase,
} from './contract.ts';
export { describeRecordStore, recordStoreCases } from './record-store.contract.ts';
export type { OpenRecordStore, RecordStoreCapability, RecordStoreSubject } from './record-store-subject.ts';
