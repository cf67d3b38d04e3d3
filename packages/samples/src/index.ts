export { generateSamples, type Samples } from './generate-samples.ts';
export type { Truth, TruthDocument, TruthFinding, TruthRefusal } from './truth.ts';
