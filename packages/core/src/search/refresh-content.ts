import { embeddingsPrefix, extractionKey, readKey } from '../documents/blob-keys.ts';
import { stepPlace, steps } from '../documents/content-records.ts';
import { deleteBlobs } from '../documents/delete-blobs.ts';
import { parseJsonBytes } from '../documents/json-bytes.ts';
import { Extraction } from '../extraction/extraction.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { SearchItem } from '../ports/search-index.ts';
import { buildItem, documentCollection } from './build-item.ts';
import { cutPassages, toEmbeddedText } from './chunking/cut-passages.ts';
import { findCurrentSources } from './current-sources.ts';
import { indexKeyOf, isSameIndex, keepLiveIndex } from './index-state.ts';
import { ReadPages } from './read-pages.ts';
import type { SearchPorts } from './search-ports.ts';
import { embedStored } from './stored-vectors.ts';

type ContentPlace = { workspace: string; contentId: string };

/** An index of another embedder gets the words alone: its vectors could not be compared. */
const withoutVectors = (item: SearchItem): SearchItem => ({
  ...item,
  chunks: item.chunks.map((chunk) => ({ ...chunk, vector: null })),
});

/**
 * Brings the indexes of a workspace to what a content is now: there with its text, fields and names while it is the
 * current version of a document, and else gone from them, vectors included. Whatever changes meanwhile is seen at the
 * end and followed, so that of several that run at once the last one leaves the truth behind.
 */
export const createRefreshContent = (options: { records: RecordStore; blobs: BlobStore } & SearchPorts) => {
  const { records, blobs, index, embedder } = options;

  const load = async ({ workspace, contentId }: ContentPlace) => {
    const read = await steps.find(records, workspace, stepPlace(contentId, 'read'));
    if (read?.value.status !== 'done') return null;
    const bytes = await blobs.get(readKey(workspace, contentId));
    if (!bytes) return null;
    const extracted = await steps.find(records, workspace, stepPlace(contentId, 'extract'));
    const fields =
      extracted?.value.status === 'done' ? await blobs.get(extractionKey(workspace, contentId)) : null;
    return {
      read: parseJsonBytes(ReadPages, bytes),
      extraction: fields && parseJsonBytes(Extraction, fields),
    };
  };

  const remove = async ({ workspace, contentId }: ContentPlace): Promise<void> => {
    for (const key of await index.listIndexes(workspace)) {
      const items = [{ collection: documentCollection, id: contentId }];
      await index.remove({ place: { workspace, index: key }, items });
    }
    await deleteBlobs(blobs, embeddingsPrefix(workspace, contentId));
  };

  const put = async (
    place: ContentPlace,
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<boolean> => {
    const { workspace, contentId } = place;
    const loaded = await load(place);
    if (!loaded) return false;
    const passages = cutPassages(loaded.read.pages);
    // In every language: a passage without a vector would stand behind all that have one, whatever its words say.
    // Whether meaning is asked at all is decided by the language of the question.
    const texts = passages.map(toEmbeddedText);
    const vectors = await embedStored({ blobs, embedder, workspace, contentId, texts, signal });
    const { extraction, read } = loaded;
    const item = buildItem({ contentId, names, kind: read.kind, passages, vectors, extraction });
    const own = indexKeyOf(embedder);
    const live = await keepLiveIndex({ records, workspace, embedder });
    await index.put({ place: { workspace, index: own }, items: [item] });
    if (!isSameIndex(own, live)) {
      await index.put({ place: { workspace, index: live }, items: [withoutVectors(item)] });
    }
    return true;
  };

  return async (request: ContentPlace & { signal: AbortSignal }): Promise<'indexed' | 'absent'> => {
    const { workspace, contentId, signal } = request;
    const listNames = async (): Promise<string[]> => {
      const found = await findCurrentSources({ records, workspace, contentId });
      return found.map(({ name }) => name);
    };
    for (let names = await listNames(); ; ) {
      signal.throwIfAborted();
      const isIndexed = names.length > 0 && (await put({ workspace, contentId }, names, signal));
      if (names.length === 0) await remove({ workspace, contentId });
      const now = await listNames();
      if (JSON.stringify(now) === JSON.stringify(names)) return isIndexed ? 'indexed' : 'absent';
      names = now;
    }
  };
};

export type RefreshContent = ReturnType<typeof createRefreshContent>;
