/** The module that the children of a pool for embedding run. */
export const embedderWorkerEntry = new URL('./embedder-worker.ts', import.meta.url);
