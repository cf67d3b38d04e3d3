import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';

/** Where a document lay that came in as a part of another. */
export const DocumentParent = z.object({
  documentId: z.string(),
  /** The content of that document in which it lies, and its place among what was read of it (`embedded`), from 0. */
  contentId: z.string(),
  part: z.number().int(),
  /** The document in which all lies, and how deep it lies there: 1 for a part of that document itself. */
  rootId: z.string(),
  depth: z.number().int(),
});
export type DocumentParent = z.infer<typeof DocumentParent>;

/** A source with its current version: what people see. `uploadId` orders versions by the time their bytes arrived. */
export const DocumentRecord = z.object({
  id: z.string(),
  door: z.string(),
  name: z.string(),
  documentKey: z.string(),
  /** The number of the current version; a late arrival may have got a higher number without becoming current. */
  version: z.number().int(),
  versionCount: z.number().int(),
  contentId: z.string(),
  uploadId: z.string(),
  size: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Only for a document that came in as a part of another, such as an attachment. */
  parent: DocumentParent.optional(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

export const documentPlace = (id: string) => ({ partition: id, sort: 'current' });

export const documents = defineCollection<DocumentRecord>({
  name: 'documents',
  table: 'documents',
  schema: DocumentRecord,
  key: (document) => documentPlace(document.id),
  indexes: { all: (document) => ({ partition: 'all', sort: document.id }) },
});

/** Which document stands for a door and key; the key is hashed, so that no file name lives in a record's key. */
export const documentKeys = defineCollection({
  name: 'document-keys',
  table: 'documents',
  schema: z.object({ documentKey: z.string(), documentId: z.string() }),
  key: (entry) => ({ partition: entry.documentKey, sort: 'document' }),
});

export const DocumentVersion = z.object({
  documentId: z.string(),
  version: z.number().int(),
  contentId: z.string(),
  uploadId: z.string(),
  at: z.string(),
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;

const versionSort = (version: number): string => String(version).padStart(8, '0');

export const documentVersions = defineCollection<DocumentVersion>({
  name: 'document-versions',
  table: 'documents',
  schema: DocumentVersion,
  key: (version) => ({ partition: version.documentId, sort: versionSort(version.version) }),
});

export const versionPlace = (documentId: string, version: number) => ({
  partition: documentId,
  sort: versionSort(version),
});

/** Bytes that arrived at a door and are not registered yet. */
export const Upload = z.object({
  id: z.string(),
  door: z.string(),
  name: z.string(),
  documentKey: z.string(),
  actor: z.string(),
  at: z.string(),
  /** Only for a part of another document: it is registered only as long as that document still holds it. */
  parent: DocumentParent.optional(),
});
export type Upload = z.infer<typeof Upload>;

export const uploadPlace = (id: string) => ({ partition: id, sort: 'upload' });

export const uploads = defineCollection<Upload>({
  name: 'uploads',
  table: 'documents',
  schema: Upload,
  key: (upload) => uploadPlace(upload.id),
});
