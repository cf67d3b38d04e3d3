import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '@assay/core/ports';

const keyBytes = 32;
/** Stored as soon as they are made, so that a run that was stopped goes on where it was. */
const textsPerStep = 256;

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const readKept = async (path: string, rowBytes: number): Promise<Map<string, Float32Array>> => {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const kept = new Map<string, Float32Array>();
  for (let at = 0; at + rowBytes <= bytes.length; at += rowBytes) {
    const numbers = new Uint8Array(bytes.subarray(at + keyBytes, at + rowBytes));
    kept.set(bytes.toString('hex', at, at + keyBytes), new Float32Array(numbers.buffer));
  }
  return kept;
};

/**
 * An embedder that keeps its vectors in the system's folder for temporary files: large sets take minutes to embed.
 * Each row of its file is a text's SHA-256 and the numbers of its vector.
 */
export const keepVectors = async (options: {
  embedder: Embedder;
  onStep?: (step: { done: number; all: number }) => void;
}): Promise<Embedder> => {
  const { embedder, onStep } = options;
  const folder = join(tmpdir(), 'assay-search-vectors');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${embedder.name}.bin`);
  const kept = await readKept(path, keyBytes + embedder.dimension * 4);
  const embedMissing = async (texts: readonly string[], kind: 'passage' | 'query'): Promise<void> => {
    const missing = [...new Map(texts.map((text) => [keyOf(text).toString('hex'), text]))].filter(
      ([key]) => !kept.has(key),
    );
    for (let at = 0; at < missing.length; at += textsPerStep) {
      const step = missing.slice(at, at + textsPerStep);
      const made = await embedder.embed({ texts: step.map(([, text]) => text), kind });
      const rows: Buffer[] = [];
      for (const [place, [key]] of step.entries()) {
        const vector = made[place];
        if (vector === undefined) continue;
        kept.set(key, vector);
        rows.push(Buffer.from(key, 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
      }
      await appendFile(path, Buffer.concat(rows));
      onStep?.({ done: at + step.length, all: missing.length });
    }
  };
  return {
    name: embedder.name,
    dimension: embedder.dimension,
    languages: embedder.languages,
    embed: async ({ texts, kind }) => {
      await embedMissing(texts, kind);
      return texts.flatMap((text) => kept.get(keyOf(text).toString('hex')) ?? []);
    },
  };
};
