import { writeFileSync } from 'node:fs';
import { hashText } from '@assay/core/pii';
import { collectEntries } from './words/collect-entries.ts';

/**
 * Makes `data/words.bin` from the packages of `sources/package.json`:
 *
 *     npm ci --ignore-scripts --prefix packages/lexicon/scripts/sources
 *     node packages/lexicon/scripts/build-words.ts
 *
 * The file holds the hashes of words and phrases in ascending order (32 bits each), then their packed fields (16 bits
 * each, see `lexiconField`), little-endian. The words themselves are not in it.
 */
const main = (): void => {
  const byHash = new Map<number, number>();
  for (const [phrase, entry] of collectEntries()) {
    const hash = hashText(phrase);
    byHash.set(hash, (byHash.get(hash) ?? 0) | entry);
  }
  const sorted = [...byHash].filter(([, entry]) => entry > 0).sort(([left], [right]) => left - right);
  const bytes = Buffer.alloc(sorted.length * 6);
  for (const [index, [hash, entry]] of sorted.entries()) {
    bytes.writeUInt32LE(hash, index * 4);
    bytes.writeUInt16LE(entry, sorted.length * 4 + index * 2);
  }
  writeFileSync(new URL('../data/words.bin', import.meta.url), bytes);
  process.stdout.write(`${sorted.length} words and phrases, ${bytes.length} bytes\n`);
};

main();
