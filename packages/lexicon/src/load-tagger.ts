import { readFileSync } from 'node:fs';
import { featureWeightCount, labelCount, type TaggerWeights } from '@assay/core/pii';

/** Reads the tagger's weights; `scripts/train-tagger.ts` tells how the file is laid out. */
export const loadTagger = (): TaggerWeights => {
  const file = readFileSync(new URL('../data/tagger.bin', import.meta.url));
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  return {
    features: new Int8Array(bytes, 0, featureWeightCount),
    transitions: new Int16Array(bytes, featureWeightCount, labelCount * labelCount),
  };
};
