import { readFileSync } from 'node:fs';
import { createLexicon, type Lexicon } from '@assay/core/pii';

/** Bytes of one word: its hash and its packed fields. */
const bytesPerWord = 6;

/** Reads the words and phrases that come with this package; `scripts/build-words.ts` tells how the file is laid out. */
export const loadWords = (): Lexicon => {
  const file = readFileSync(new URL('../data/words.bin', import.meta.url));
  const count = file.length / bytesPerWord;
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  return createLexicon({
    hashes: new Uint32Array(bytes, 0, count),
    entries: new Uint16Array(bytes, count * 4, count),
  });
};
