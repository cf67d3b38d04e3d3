export { generateSamples, type Samples } from './generate-samples.ts';
export { generateLoad } from './load.ts';
export { generateLongInvoice } from './long-invoice.ts';
export type { Truth, TruthDocument, TruthFinding, TruthRefusal } from './truth.ts';
