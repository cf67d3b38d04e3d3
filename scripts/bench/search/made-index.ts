import {
  createSqliteRecordStore,
  createSystemClock,
  openDataFolder,
  openSearchThread,
} from '@assay/adapters-local';
import { contentSources, contents, documents } from '@assay/core/documents';
import type { Write } from '@assay/core/ports';
import { contentIdOf, makeLibrary } from './made-library.ts';

export const workspace = 'bench';
export const dimension = 384;
export const place = { workspace, index: { embedder: 'made', dimension } };
const documentsPerPut = 400;
/** A transaction takes 25 writes, of which a document has three. */
const documentsPerCommit = 8;

/** What the records of a home say of a made document. */
export const toWrites = (number: number): Write[] => {
  const contentId = contentIdOf(number);
  const id = `doc_${number}`;
  const at = '2026-01-01T00:00:00.000Z';
  const name = `made-${number}.pdf`;
  const more = { door: 'made', documentKey: id, version: 1, versionCount: 1, uploadId: id, size: 2_000 };
  return [
    documents.put(workspace, { id, name, contentId, ...more, createdAt: at, updatedAt: at }, 'absent'),
    contents.put(workspace, { id: contentId, size: 2_000, state: 'active', createdAt: at }, 'absent'),
    contentSources.put(workspace, { contentId, documentId: id, current: true }, 'absent'),
  ];
};

/** A data folder with its records and its index. */
export const openMadeIndex = async (path: string) => {
  const clock = createSystemClock();
  const folder = await openDataFolder({ path, clock });
  const index = openSearchThread({ path: `${folder.path}/search` });
  return {
    records: createSqliteRecordStore({ database: folder.database, clock }),
    index,
    library: makeLibrary(dimension),
    [Symbol.asyncDispose]: async () => {
      await index[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
};

/** Puts the first `count` made documents into a folder. */
export const fillMadeIndex = async (path: string, count: number): Promise<void> => {
  await using opened = await openMadeIndex(path);
  const { records, index, library } = opened;
  for (let at = 0; at < count; at += documentsPerPut) {
    const numbers = Array.from({ length: Math.min(documentsPerPut, count - at) }, (_, next) => at + next);
    await index.put({ place, items: numbers.map(library.document) });
    const commits: Promise<unknown>[] = [];
    for (let from = 0; from < numbers.length; from += documentsPerCommit) {
      commits.push(records.commit(numbers.slice(from, from + documentsPerCommit).flatMap(toWrites)));
    }
    await Promise.all(commits);
  }
};
