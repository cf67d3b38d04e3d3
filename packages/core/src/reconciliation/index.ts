export { Finding, FindingKind, Money, SidedEvidence } from './finding.ts';
export { type FindingOutput, toFindingOutput } from './finding-output.ts';
export { type ContractLink, linkContract } from './link-contract.ts';
export { duplicateKey, linkKeys } from './link-keys.ts';
export { FindingRecord, findingRecords, LinkEntry, linkEntries } from './link-records.ts';
export { type ItemMatch, matchItems, type NoPriceReason } from './match-items.ts';
export { type Reconciliation, reconcileInvoice } from './reconcile-invoice.ts';
export { isContractType, isInvoiceType } from './roles.ts';
export type { SourcedExtraction } from './sourced-extraction.ts';
