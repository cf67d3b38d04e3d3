import { type DocumentRecord, findDocumentStatus } from '@assay/core/documents';
import { childEntries } from '../../src/documents/parts/part-records.ts';
import { commitInSlices } from '../../src/records/commit-in-slices.ts';
import { createTextBundle, type TextPart } from '../memory/text-bundle.ts';
import { openPipeline } from './open-pipeline.ts';

/** A text in which others lie. */
export const bundle = (...parts: TextPart[]): string => new TextDecoder().decode(createTextBundle(parts));

/** A bundle in a bundle, `depth` times, with a text in the innermost. */
export const nest = (depth: number, text: string): string =>
  depth === 0 ? text : bundle({ name: `level-${depth}`, text: nest(depth - 1, text) });

type Options = Parameters<typeof openPipeline>[0];

/** The pipeline, and what its documents are to each other. */
export const openParts = (options: Options = {}) => {
  const pipeline = openPipeline(options);
  const { records, workspace } = pipeline;
  const find = async (name: string): Promise<DocumentRecord> => {
    const found = (await pipeline.listDocuments()).find((document) => document.name === name);
    if (found) return found;
    throw new Error(`There is no document ${name}.`);
  };
  return {
    ...pipeline,
    find,
    /** Works until the document is there, and no further. */
    registered: async (name: string): Promise<void> => {
      for (let round = 0; round < 5; round += 1) {
        if ((await pipeline.listDocuments()).some((document) => document.name === name)) return;
        await pipeline.round(10);
      }
    },
    /** Enters parts that take room below a document. */
    crowd: async (request: { rootId: string; parentId?: string; count: number; size?: number }) => {
      const { rootId, parentId = 'doc_other', count, size = 1 } = request;
      const entries = Array.from({ length: count }, (_, place) =>
        childEntries.put(
          workspace,
          { rootId, parentId, documentKey: `key-${place}`, size, takenFrom: null },
          'absent',
        ),
      );
      await commitInSlices(records, entries);
    },
    names: async (): Promise<string[]> => (await pipeline.listDocuments()).map(({ name }) => name).toSorted(),
    problemsOf: async (name: string): Promise<string[]> => {
      const status = await findDocumentStatus({ records, workspace, document: await find(name) });
      return status.problems.map(({ code }) => code);
    },
    statusOf: async (name: string) => findDocumentStatus({ records, workspace, document: await find(name) }),
    textOf: async (name: string): Promise<string> => {
      const { contentId } = await find(name);
      const bytes = await pipeline.blobs.get(`workspaces/${workspace}/raw/${contentId}`);
      return new TextDecoder().decode(bytes ?? new Uint8Array());
    },
  };
};

export type PartsTest = ReturnType<typeof openParts>;
