import type { Embedder } from '../../../src/ports/index.ts';

const dimension = 32;

/** FNV-1a, 32 bits. */
const hashOf = (word: string): number =>
  [...new TextEncoder().encode(word)].reduce(
    (hash, byte) => Math.imul(hash ^ byte, 16_777_619) >>> 0,
    2_166_136_261,
  );

const toVector = (text: string): Float32Array => {
  const vector = new Float32Array(dimension);
  // An empty text has a direction, too.
  for (const word of ['', ...text.toLowerCase().split(/\W+/u)]) {
    const place = hashOf(word) % dimension;
    vector[place] = (vector[place] ?? 0) + (word === '' ? 0.01 : 1);
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

/** Near are texts that share words; the same vectors on every machine. */
export const createMemoryEmbedder = (options: { name?: string } = {}): Embedder => ({
  name: options.name ?? 'words-32',
  dimension,
  languages: ['en'],
  embed: async ({ texts, signal }) => {
    signal?.throwIfAborted();
    return texts.map(toVector);
  },
});
