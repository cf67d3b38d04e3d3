import type { BlobStore } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** A blob store under test. */
export type BlobStoreSubject = AsyncDisposable & {
  store: BlobStore;
  /** Closes the store and opens another on the same data; needed with the capability `durable`. */
  reopen?: () => Promise<BlobStore>;
};

export type BlobStoreCapability = 'durable';
export type OpenBlobStore = () => Promise<BlobStoreSubject>;
export type BlobStoreCase = ContractCase<OpenBlobStore, BlobStoreCapability>;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The whole blob as text, or null where there is none. */
export const textAt = async (store: BlobStore, key: string): Promise<string | null> => {
  const bytes = await store.get(key);
  return bytes && new TextDecoder().decode(bytes);
};

/** All chunks of a stream as one text. */
export const readAll = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
};

/** A stream of these texts; `before` runs ahead of each chunk and once more at the end. */
export async function* streamOf(
  texts: readonly string[],
  before: (place: number) => Promise<void> | void = () => undefined,
): AsyncGenerator<Uint8Array> {
  for (const [place, text] of texts.entries()) {
    await before(place);
    yield bytesOf(text);
  }
  await before(texts.length);
}
