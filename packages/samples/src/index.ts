export { type FuzzContractDocument, makeFuzzContract } from './fuzz/contracts/make-fuzz-contract.ts';
export { type FuzzDocument, makeFuzzInvoice } from './fuzz/make-fuzz-invoice.ts';
export { type FuzzReceiptDocument, makeFuzzReceipt } from './fuzz/receipts/make-fuzz-receipt.ts';
export { generateSamples, type Samples } from './generate-samples.ts';
export { generateLoad } from './load.ts';
export { generateLongInvoice } from './long-invoice.ts';
export {
  type MadeDocument,
  type MadeRow,
  type MadeTable,
  type TableKind,
  tableKinds,
} from './tables/made-table.ts';
export { makeTableDocument } from './tables/make-table-document.ts';
export type { Truth, TruthDocument, TruthFinding, TruthRefusal } from './truth.ts';
