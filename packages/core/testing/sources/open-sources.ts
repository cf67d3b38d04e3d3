import { createDeliveryRunner, type JobHandler, jobTable } from '@assay/core/jobs';
import type { DocumentSource, RecordStore, SourceAccess } from '@assay/core/ports';
import { createSources, type NewSource } from '@assay/core/sources';
import { createMemoryDocumentSource, createMemorySecretStore } from '../memory/index.ts';
import { openPipeline } from '../pipeline/open-pipeline.ts';

export const accessKey = {
  kind: 'access-key' as const,
  accessKeyId: 'AKIAQUILLFEATHER0001',
  secretAccessKey: 'thistledown-is-the-secret-of-it',
  sessionToken: null,
};

/** A source in memory with the whole pipeline behind it; nothing runs until it is told to. */
export const openSources = (options: { wrapRecords?: (records: RecordStore) => RecordStore } = {}) => {
  const bucket = createMemoryDocumentSource();
  const secrets = createMemorySecretStore();
  const accesses: SourceAccess[] = [];
  let open = 0;
  const openSource = async (access: SourceAccess): Promise<DocumentSource> => {
    accesses.push(access);
    open += 1;
    return {
      ...bucket,
      close: async () => {
        open -= 1;
      },
    };
  };
  const pipeline = openPipeline({ ...options, foreign: { openSource, secrets } });
  const { records, commit, clock, ids, workspace, queue, relay, handlers } = pipeline;
  const sources = createSources({ records, commit, clock, ids, secrets });
  const name = 'invoices';

  return {
    pipeline,
    bucket,
    secrets,
    sources,
    /** What it was opened with, each time. */
    accesses,
    /** How many are open and not closed again. */
    openCount: () => open,
    add: (request: Partial<NewSource> = {}) =>
      sources.add({
        workspace,
        name,
        url: 's3://northwind-mail/in/',
        region: null,
        endpoint: null,
        credentials: accessKey,
        prefix: '',
        formats: null,
        minBytes: 0,
        maxBytes: null,
        processedPrefix: null,
        afterwards: 'nothing',
        enabled: true,
        byPlatform: false,
        actor: 'tester',
        ...request,
      }),
    request: () => sources.requestSync({ workspace, name, actor: 'tester' }),
    /** A whole sync with all that follows from it; gives its run. */
    sync: async () => {
      await sources.requestSync({ workspace, name, actor: 'tester' });
      await pipeline.settle();
      return (await sources.find({ workspace, name }))?.lastRun ?? null;
    },
    lastRun: async () => (await sources.find({ workspace, name }))?.lastRun ?? null,
    objects: async (state: 'taken' | 'marked' | 'skipped' | 'failed') => {
      const { items } = await sources.listObjects({ workspace, name, state, limit: 1_000, cursor: null });
      return items.toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
    },
    keys: async (): Promise<string[]> => (await bucket.list({ prefix: '' })).items.map(({ key }) => key),
    /** Runs one delivery of the sync alone and gives what became of it; null when none waits. */
    deliverSync: async () => {
      // A page that could not be relayed is relayed again, as a running relay does.
      while ((await relay.relayPage().catch(() => 1)) > 0);
      const [job] = await queue.claim({ queue: 'sync-source', limit: 1 });
      if (!job) return null;
      const outcome = await createDeliveryRunner({ commit, clock })({
        definition: jobTable['sync-source'] as never,
        handler: handlers['sync-source'] as unknown as JobHandler,
        job,
        signal: new AbortController().signal,
      });
      if (outcome.kind === 'completed') await queue.complete([job.receipt]);
      else await queue.retry(job.receipt, { delayMs: 0, reason: outcome.kind });
      return outcome;
    },
  };
};
