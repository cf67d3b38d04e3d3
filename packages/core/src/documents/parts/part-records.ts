import { z } from 'zod';
import { defineCollection } from '../../records/collection.ts';
import { Problem } from '../read-document.ts';

/**
 * A part that became a document, or is about to: written before its bytes are taken in, so that whoever deletes the
 * parent finds it. All parts of one outermost document lie in one partition, where they are counted.
 */
export const ChildEntry = z.object({
  rootId: z.string(),
  parentId: z.string(),
  documentKey: z.string(),
  /** Bytes, as the parent says. */
  size: z.number(),
  /** The parent's content from which its bytes were taken in; null as long as they were not. */
  takenFrom: z.string().nullable(),
});
export type ChildEntry = z.infer<typeof ChildEntry>;

export const childPrefix = (parentId: string): string => `${parentId}/`;

export const childPlace = (entry: Pick<ChildEntry, 'rootId' | 'parentId' | 'documentKey'>) => ({
  partition: entry.rootId,
  sort: `${childPrefix(entry.parentId)}${entry.documentKey}`,
});

export const childEntries = defineCollection<ChildEntry>({
  name: 'document-children',
  table: 'documents',
  schema: ChildEntry,
  key: childPlace,
});

/** Raised with each addition of parts below a document, so that two at once cannot pass its limits together. */
export const partRoots = defineCollection({
  name: 'part-roots',
  table: 'documents',
  schema: z.object({ rootId: z.string(), turn: z.number().int() }),
  key: (root) => ({ partition: root.rootId, sort: 'turn' }),
});

export const partRootPlace = (rootId: string) => ({ partition: rootId, sort: 'turn' });

/** That the parts of a document's content became documents, and what of them did not. */
export const Unpacking = z.object({
  documentId: z.string(),
  contentId: z.string(),
  at: z.string(),
  problems: z.array(Problem),
});
export type Unpacking = z.infer<typeof Unpacking>;

export const unpackingPlace = (documentId: string) => ({ partition: documentId, sort: 'unpacked' });

export const unpackings = defineCollection<Unpacking>({
  name: 'unpackings',
  table: 'documents',
  schema: Unpacking,
  key: (unpacking) => unpackingPlace(unpacking.documentId),
});
