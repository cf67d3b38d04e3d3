import { genericRecognizers } from '@assay/core/pii';
import { createSearch, requestRebuild } from '@assay/core/search';
import {
  createMemoryDocumentSource,
  createMemoryEmbedder,
  createMemorySearchIndex,
  createMemorySecretStore,
} from '@assay/core/testing/memory';
import { openPipeline } from '@assay/core/testing/pipeline';
import { type ApiLimits, type ApiServices, defaultApiLimits } from '../src/api-services.ts';
import { createHmacUploadSigner } from '../src/security/hmac-upload-signer.ts';

const createMemoryPasswords = (): ApiServices['passwords'] => {
  const byWorkspace = new Map<string, string[]>();
  const listOf = (workspace: string): string[] => byWorkspace.get(workspace) ?? [];
  return {
    list: async (workspace) => listOf(workspace),
    add: async (workspace, passwords) => {
      byWorkspace.set(workspace, [...new Set([...listOf(workspace), ...passwords])]);
    },
  };
};

/** Everything that the routes need, over the memory adapters. */
export const openMemoryServices = (options: { limits?: Partial<ApiLimits> } = {}) => {
  const listeners = new Set<(workspace: string) => void>();
  const secrets = createMemorySecretStore();
  const bucket = createMemoryDocumentSource();
  const search = { index: createMemorySearchIndex(), embedder: createMemoryEmbedder() };
  const pipeline = openPipeline({
    search,
    recognizers: genericRecognizers,
    foreign: { openSource: async () => bucket, secrets },
    onPublished: (workspaces) => {
      for (const listener of listeners) for (const workspace of workspaces) listener(workspace);
    },
  });
  const { records, blobs, queue, clock, ids, commit, randomBytes, reader, personalData } = pipeline;
  const signer = createHmacUploadSigner({ secret: new Uint8Array(32).fill(9) });
  const services: ApiServices = {
    records,
    blobs,
    queue,
    clock,
    ids,
    commit,
    randomBytes,
    renderPage: reader.renderPage,
    passwords: createMemoryPasswords(),
    search: createSearch({ records, search }),
    rebuildIndex: (request) =>
      requestRebuild({ records, commit, clock, ids, embedder: search.embedder }, request),
    secrets,
    personalData,
    listPiiRecognizers: async () => genericRecognizers,
    uploadSigner: signer,
    verifyUpload: signer.verify,
    backups: {
      create: async ({ path }) => ({
        path: path ?? '/backups/one',
        createdAt: clock.now().toISOString(),
        blobCount: 0,
        byteCount: 0,
      }),
    },
    onChange: (listener) => {
      listeners.add(listener);
      return { [Symbol.dispose]: () => listeners.delete(listener) };
    },
    isIdle: async () => true,
    checkReadiness: async () => [{ check: 'data-folder', ok: true, message: 'It can be written to.' }],
    collectMetrics: async () => 'assay_up 1\n',
    limits: { ...defaultApiLimits, ...options.limits },
  };
  return {
    services,
    pipeline,
    personalData,
    /** What every source is. */
    bucket,
    listenerCount: () => listeners.size,
  };
};
