import { contentSources } from '../../documents/content-records.ts';
import { type DocumentRecord, documentPlace, documents } from '../../documents/source-records.ts';
import { AppError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentSource } from '../../ports/document-source.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { objectPlace, type StoredObject, sourceObjects, toObjectId } from '../../sources/object-record.ts';
import { openStoredSource, type SourcePorts } from '../../sources/open-source.ts';
import { needsSettling, settleObject, tellsSource } from '../../sources/settle-object.ts';
import { parseSourceDoor, type StoredSource, sourcePlace, sources } from '../../sources/source-record.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';

/**
 * Tells every source that holds a content as a current version that it has come to its end, be it good or bad. What a
 * source does not allow is written down at the object, and tried again by the next sync.
 */
export const createMarkSourceObject = (
  ports: { records: RecordStore; clock: Clock } & SourcePorts,
): JobHandler<'mark-source-object'> => {
  const { records, clock, openSource, secrets } = ports;

  /** The documents that came from sources which are to be told, by the name of the source. */
  const listDocuments = async (workspace: string, contentId: string) => {
    const bySource = new Map<string, DocumentRecord[]>();
    const held = await contentSources.listAll(records, { workspace, partition: contentId });
    for (const { value } of held) {
      if (!value.current) continue;
      const document = await documents.find(records, workspace, documentPlace(value.documentId));
      const name = document && parseSourceDoor(document.value.door);
      if (!document || name === null) continue;
      bySource.set(name, [...(bySource.get(name) ?? []), document.value]);
    }
    return bySource;
  };

  const listToTell = async (request: {
    workspace: string;
    source: StoredSource;
    documents: readonly DocumentRecord[];
  }): Promise<{ document: DocumentRecord; known: Versioned<StoredObject> }[]> => {
    const { workspace, source } = request;
    const found = await Promise.all(
      request.documents.map(async (document) => {
        const place = objectPlace({ sourceId: source.id, objectId: toObjectId(source.id, document.name) });
        return { document, known: await sourceObjects.find(records, workspace, place) };
      }),
    );
    return found.flatMap(({ document, known }) =>
      known && needsSettling({ object: known.value, document }) ? [{ document, known }] : [],
    );
  };

  const tell = async (request: {
    workspace: string;
    source: StoredSource;
    documents: readonly DocumentRecord[];
    signal: AbortSignal;
  }): Promise<void> => {
    const { workspace, source, signal } = request;
    const toTell = await listToTell(request);
    let opened: DocumentSource | null = null;
    const open = async (): Promise<DocumentSource> => {
      opened ??= await openStoredSource({ openSource, secrets, workspace, source });
      return opened;
    };
    try {
      for (const { document, known } of toTell) {
        signal.throwIfAborted();
        await settleObject({ records, clock, workspace, source, open, known, document });
      }
    } finally {
      await (opened as DocumentSource | null)?.close();
    }
  };

  return {
    handle: async ({ event, signal }) => {
      const { workspace } = event;
      if (!openSource) return nothingToDo;
      const bySource = await listDocuments(workspace, event.data.contentId);
      let failure: unknown = null;
      for (const [name, held] of bySource) {
        const source = await sources.find(records, workspace, sourcePlace(name));
        if (!source || !tellsSource(source.value)) continue;
        try {
          await tell({ workspace, source: source.value, documents: held, signal });
        } catch (thrown) {
          // The other sources are told all the same.
          if (!(thrown instanceof AppError)) throw thrown;
          failure ??= thrown;
        }
      }
      if (failure !== null) throw failure;
      return nothingToDo;
    },
  };
};
