import type { DocumentReader, ReadRequest } from '@assay/core/ports';
import type { FileBlobStore } from '../blobs/file-blob-store.ts';
import type { DocumentTasks, FileRequest } from './document-tasks.ts';

/** Reads blobs where they lie, in child processes. */
export const createLocalDocumentReader = (options: {
  tasks: DocumentTasks;
  blobs: Pick<FileBlobStore, 'pathOf'>;
}): DocumentReader => {
  const { tasks, blobs } = options;
  const toFileRequest = ({ key, ...request }: ReadRequest): FileRequest => ({
    ...request,
    path: blobs.pathOf(key),
  });
  return {
    read: async (request) => tasks.read(toFileRequest(request)),
    renderPage: async ({ page, maxPixels, ...request }) =>
      tasks.render({ ...toFileRequest(request), page, maxPixels }),
  };
};
