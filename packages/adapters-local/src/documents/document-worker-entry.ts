/** The module that the children of a pool for documents run. */
export const documentWorkerEntry = new URL('./document-worker.ts', import.meta.url);
