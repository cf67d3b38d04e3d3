import type { DocumentExtractor } from '@assay/core/ports';
import type { FileBlobStore } from '../blobs/file-blob-store.ts';
import type { DocumentTasks } from './document-tasks.ts';

/** Extracts from the blob of a read document, which the child process takes from the disk itself. */
export const createLocalDocumentExtractor = (options: {
  tasks: DocumentTasks;
  blobs: Pick<FileBlobStore, 'pathOf'>;
}): DocumentExtractor => ({
  extract: async ({ key, ...request }) =>
    options.tasks.extract({ ...request, read: { path: options.blobs.pathOf(key) } }),
});
