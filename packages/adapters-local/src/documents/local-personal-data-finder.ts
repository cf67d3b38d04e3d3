import type { PiiEntity } from '@assay/core/pii';
import { DocumentEntity } from '@assay/core/pii/kept';
import { defaultReadLimits, type PersonalDataFinder } from '@assay/core/ports';
import { z } from 'zod';
import { badAnswer } from '../processes/pool-errors.ts';
import type { ProcessPool } from '../processes/process-pool.ts';
import type { BlobFiles } from './blob-files.ts';
import type { DocumentTaskTypes } from './document-task-payloads.ts';

/** What was read of one document: some times the size of the file itself, and no more than a child can hold. */
const maxReadBytes = 500_000_000;

/** As much as reading takes: somebody waits for a text. */
const textTimeoutMs = defaultReadLimits.timeoutMs;
/** The longest documents that are read have some ten million characters; nobody waits. */
const documentTimeoutMs = 120_000;

const Reason = z.object({
  recognizer: z.string(),
  because: z.string(),
  baseScore: z.number(),
  context: z.array(z.string()).exactOptional(),
  against: z.array(z.string()).exactOptional(),
});
const Span = z.object({
  type: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  score: z.number(),
  reason: Reason,
});
const TextEntity = Span.extend({ alternatives: z.array(Span).exactOptional() });

/** A child that a text took over can answer anything. */
const parseAnswer = <T>(schema: z.ZodType<T>, answer: unknown): T => {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw badAnswer();
};

/** Looks for personal data in child processes, which have the limits that reading has. */
export const createLocalPersonalDataFinder = (options: {
  pool: ProcessPool;
  files: BlobFiles;
}): PersonalDataFinder => {
  const { pool, files } = options;
  const run = <Name extends 'detect-text' | 'detect-document'>(
    name: Name,
    payload: DocumentTaskTypes[Name]['payload'],
    request: { signal: AbortSignal | undefined; isUrgent: boolean; timeoutMs: number },
  ): Promise<unknown> => pool.run(name, payload, request);
  return {
    findInText: async ({ text, settings, language, types, threshold, signal }): Promise<PiiEntity[]> => {
      const payload = {
        text,
        settings,
        language: language ?? null,
        types: types ?? null,
        threshold: threshold ?? null,
      };
      const waited = { signal, isUrgent: true, timeoutMs: textTimeoutMs };
      return parseAnswer(z.array(TextEntity), await run('detect-text', payload, waited));
    },
    findInDocument: ({ key, settings, signal }) =>
      files.use({ key, maxBytes: maxReadBytes, signal }, async (path) => {
        const payload = { source: { kind: 'read-file' as const, path }, settings };
        const unwaited = { signal, isUrgent: false, timeoutMs: documentTimeoutMs };
        const answer = await run('detect-document', payload, unwaited);
        return parseAnswer(z.array(DocumentEntity), answer);
      }),
  };
};
