import { type DocumentReader, defaultReadLimits, type ReadRequest } from '@assay/core/ports';
import type { BlobFiles } from './blob-files.ts';
import type { DocumentTasks } from './document-tasks.ts';

/** Reads blobs in child processes of this machine, wherever the blobs are kept. */
export const createLocalDocumentReader = (options: {
  tasks: DocumentTasks;
  files: BlobFiles;
}): DocumentReader => {
  const { tasks, files } = options;
  const toFile = ({ key, limits, signal }: ReadRequest) => ({
    key,
    maxBytes: limits?.maxBytes ?? defaultReadLimits.maxBytes,
    signal,
  });
  return {
    read: ({ key, ...request }) =>
      files.use(toFile({ key, ...request }), (path) => tasks.readSome({ ...request, path })),
    renderPage: ({ key, ...request }) =>
      files.use(toFile({ key, ...request }), (path) => tasks.render({ ...request, path })),
    listParts: ({ key, ...request }) =>
      files.use(toFile({ key, ...request }), (path) => tasks.listParts({ ...request, path })),
    readPart: ({ key, ...request }) =>
      files.use(toFile({ key, ...request }), (path) => tasks.readPart({ ...request, path })),
  };
};
