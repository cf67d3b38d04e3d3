import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { embeddingsPrefix } from '../documents/blob-keys.ts';
import { rejectError } from '../errors.ts';
import type { BlobKey, BlobStore } from '../ports/blob-store.ts';
import type { Embedder } from '../ports/embedder.ts';

const magic = 'assay.vectors/1\n';
const keyLength = 64;

/** Where the vectors of a content lie; vectors of another embedder or dimension are another file. */
export const vectorsKey = (options: {
  workspace: string;
  contentId: string;
  embedder: Pick<Embedder, 'name' | 'dimension'>;
}): BlobKey => {
  const { workspace, contentId, embedder } = options;
  return `${embeddingsPrefix(workspace, contentId)}${embedder.name}.${embedder.dimension}.vectors`;
};

/** Vectors by the text that they are of: its SHA-256, as it is embedded. */
export type StoredVectors = Map<string, Float32Array>;

const textKey = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)));

/** The magic line, then for each text its key (ASCII) and its numbers (32 bits, little-endian). */
export const encodeVectors = (vectors: StoredVectors, dimension: number): Uint8Array => {
  const rowBytes = keyLength + dimension * 4;
  const bytes = new Uint8Array(magic.length + vectors.size * rowBytes);
  const view = new DataView(bytes.buffer);
  const encoder = new TextEncoder();
  bytes.set(encoder.encode(magic));
  let start = magic.length;
  for (const [key, vector] of vectors) {
    bytes.set(encoder.encode(key), start);
    for (const [at, number] of vector.entries()) view.setFloat32(start + keyLength + at * 4, number, true);
    start += rowBytes;
  }
  return bytes;
};

/** Error: `blob.invalid` (reject). */
export const decodeVectors = (bytes: Uint8Array, dimension: number): StoredVectors => {
  const decoder = new TextDecoder();
  const rowBytes = keyLength + dimension * 4;
  const rest = bytes.length - magic.length;
  if (decoder.decode(bytes.subarray(0, magic.length)) !== magic || rest % rowBytes !== 0) {
    throw rejectError('blob.invalid', 'Stored vectors do not have the form this version expects.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const vectors: StoredVectors = new Map();
  for (let start = magic.length; start < bytes.length; start += rowBytes) {
    const key = decoder.decode(bytes.subarray(start, start + keyLength));
    const vector = Float32Array.from({ length: dimension }, (_, at) =>
      view.getFloat32(start + keyLength + at * 4, true),
    );
    vectors.set(key, vector);
  }
  return vectors;
};

/**
 * The vectors of some texts of a content, in order: those that are stored, and the others embedded and stored with
 * them. What is stored afterwards is exactly what was asked for.
 */
export const embedStored = async (options: {
  blobs: BlobStore;
  embedder: Embedder;
  workspace: string;
  contentId: string;
  texts: readonly string[];
  signal: AbortSignal;
}): Promise<Float32Array[]> => {
  const { blobs, embedder, texts, signal } = options;
  const key = vectorsKey(options);
  const bytes = await blobs.get(key);
  const stored: StoredVectors = bytes ? decodeVectors(bytes, embedder.dimension) : new Map();
  const keys = texts.map(textKey);
  const missing = new Map(keys.flatMap((one, at) => (stored.has(one) ? [] : [[one, texts[at] ?? '']])));
  const made = await embedder.embed({ texts: [...missing.values()], kind: 'passage', signal });
  for (const [at, one] of [...missing.keys()].entries()) {
    const vector = made[at];
    if (vector) stored.set(one, vector);
  }
  const asked: StoredVectors = new Map(
    keys.flatMap((one) => {
      const vector = stored.get(one);
      return vector ? [[one, vector]] : [];
    }),
  );
  if (missing.size > 0 || asked.size < stored.size) {
    await blobs.put(key, encodeVectors(asked, embedder.dimension));
  }
  return keys.flatMap((one) => asked.get(one) ?? []);
};
