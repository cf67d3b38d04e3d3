import { AppError, retryError } from '@assay/core';
import type { Embedder } from '@assay/core/ports';
import { createProcessPool } from '../processes/process-pool.ts';
import type { EmbedPayload } from './embedder-tasks.ts';
import { embedderWorkerEntry } from './embedder-worker-entry.ts';
import { minilm } from './minilm-graph.ts';
import { packagedModelFolder } from './model-folder.ts';

/** Texts that a child takes at once: some seconds at most, after which others have their turn. */
const textsPerTask = 16;
/** More children would only take memory: a document is read in more time than it is embedded in. */
const mostWorkers = 2;
/** Generous: only a child that hangs takes so long, on the slowest of machines. */
const timeoutMs = 180_000;
/** The child's own objects; weights and network, some 200 MB, lie outside of them. */
const maxOldSpaceMb = 256;
const maxResidentMb = 1_024;

const unavailable = (cause: unknown) =>
  retryError('embedder.unavailable', 'The process that embeds texts failed; it is started anew.', {
    details: { reason: cause instanceof AppError ? cause.code : 'unknown' },
    cause,
  });

const isVectors = (answer: unknown, count: number): answer is Float32Array[] =>
  Array.isArray(answer) &&
  answer.length === count &&
  answer.every((one) => one instanceof Float32Array && one.length === minilm.dimension);

const toBatches = (texts: readonly string[]): string[][] => {
  const batches: string[][] = [];
  for (let at = 0; at < texts.length; at += textsPerTask) batches.push(texts.slice(at, at + textsPerTask));
  return batches;
};

/**
 * all-MiniLM-L6-v2 in child processes that start when they are first needed: up to two of `workers` for passages, each on
 * one thread, and one more for queries, so that whoever asks does not wait for what is being added. `folder` holds
 * the model's files, those of the package unless given.
 */
export const openLocalEmbedder = (options: {
  workers: number;
  folder?: string | undefined;
}): Embedder & AsyncDisposable => {
  const { workers, folder = packagedModelFolder() } = options;
  const openPool = (size: number) =>
    createProcessPool({ entry: embedderWorkerEntry, size, maxOldSpaceMb, maxResidentMb });
  const pools = { passage: openPool(Math.min(workers, mostWorkers)), query: openPool(1) };

  const embedBatch = async (batch: {
    kind: keyof typeof pools;
    payload: EmbedPayload;
    signal: AbortSignal | undefined;
  }): Promise<Float32Array[]> => {
    const { kind, payload, signal } = batch;
    try {
      const answer = await pools[kind].run('embed', payload, { timeoutMs, signal });
      if (isVectors(answer, payload.texts.length)) return answer;
    } catch (thrown) {
      signal?.throwIfAborted();
      if (thrown instanceof AppError && thrown.code.startsWith('embedder.')) throw thrown;
      throw unavailable(thrown);
    }
    throw unavailable(null);
  };

  return {
    name: 'all-minilm-l6-v2-w7',
    dimension: minilm.dimension,
    languages: ['en'],
    embed: async ({ texts, kind, signal }) => {
      const batches = toBatches(texts).map((batch) =>
        embedBatch({ kind, payload: { folder, texts: batch }, signal }),
      );
      return (await Promise.all(batches)).flat();
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool[Symbol.asyncDispose]()));
    },
  };
};
