import type { DocumentExtractor } from '@assay/core/ports';
import type { BlobFiles } from './blob-files.ts';
import type { DocumentTasks } from './document-tasks.ts';

/** What was read of one document: some times the size of the file itself, and no more than a child can hold. */
const maxReadBytes = 500_000_000;

/** Extracts from the blob of a read document, which the child process takes from the disk itself. */
export const createLocalDocumentExtractor = (options: {
  tasks: DocumentTasks;
  files: BlobFiles;
}): DocumentExtractor => ({
  extract: ({ key, ...request }) =>
    options.files.use({ key, maxBytes: maxReadBytes, signal: request.signal }, (path) =>
      options.tasks.extract({ ...request, read: { path } }),
    ),
});
