import { createIdSource, rejectError } from '@assay/core';
import {
  createAddDocument,
  createDeleteDocument,
  documents,
  jsonToBytes,
  readKey,
} from '@assay/core/documents';
import { createCommit, createRelay } from '@assay/core/events';
import {
  createDeliveryRunner,
  createHandlers,
  eventRoutes,
  type HandlerPorts,
  queueDeclarations,
  toRunnerJobs,
} from '@assay/core/jobs';
import type { Recognizer } from '@assay/core/pii';
import type { BlobStore, DocumentExtractor, DocumentReader, RecordStore } from '@assay/core/ports';
import { findingRecords } from '@assay/core/reconciliation';
import type { SearchPorts } from '@assay/core/search';
import { extractionOfLines } from '../builders/line-document.ts';
import { createBlankPng } from '../memory/blank-png.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryBlobStore } from '../memory/memory-blob-store.ts';
import { createMemoryEventBus } from '../memory/memory-event-bus.ts';
import { createMemoryJobQueue } from '../memory/memory-job-queue.ts';
import { createMemoryPersonalDataFinder } from '../memory/memory-personal-data-finder.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';
import { listTextParts, parseTextBundle, readTextPart } from '../memory/text-bundle.ts';
import { withInventory } from './with-inventory.ts';

const workspace = 'default';

/** As a reader lays text out: a page for each part, a line below the other. */
const toPages = (text: string) =>
  text.split('\n\n').map((part, at) => ({
    number: at + 1,
    width: 600,
    height: 800,
    words: [],
    rulings: [],
    tables: [],
    image: 'synthetic',
    hasText: true,
    language: 'en',
    lines: part
      .split('\n')
      .map((line, row) => ({ text: line, box: [0.1, row / 100, 0.9, (row + 1) / 100], words: [] })),
  }));

/** The whole life of documents over the memory adapters, moved by hand: nothing runs until `settle` is called. */
export const openPipeline = (
  options: {
    /** Told of the workspaces whose changes were just published. */
    onPublished?: (workspaces: ReadonlySet<string>) => void;
    /** Where documents may come from besides. */
    foreign?: Pick<HandlerPorts, 'openSource' | 'secrets'>;
    /** In place of those that take every file for a text. */
    readers?: (blobs: BlobStore) => { reader: DocumentReader; extractor: DocumentExtractor };
    /** By what personal data is found; nothing is found without. */
    recognizers?: readonly Recognizer[];
    /** Makes what comes in findable, with a page for every part that an empty line ends. */
    search?: SearchPorts;
    /** The record store as everybody sees it, to break it with. */
    wrapRecords?: (records: RecordStore) => RecordStore;
  } = {},
) => {
  const clock = createManualClock();
  let seed = 7;
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor(seed / 65_536) % 256;
    });
  const ids = createIdSource({ now: clock.now, randomBytes });
  const blobs = createMemoryBlobStore();
  const { store, listRecords } = withInventory<RecordStore>(
    createMemoryRecordStore({ clock, indexLagMs: 0 }),
  );
  const records = options.wrapRecords?.(store) ?? store;
  const queue = createMemoryJobQueue({ queues: queueDeclarations(), clock });
  const bus = createMemoryEventBus({ queue, routes: eventRoutes() });
  const commit = createCommit({ records, clock, ids });
  const { onPublished } = options;
  const relay = createRelay({ records, bus, clock, ...(onPublished && { onPublished }) });
  const calls = { read: 0, extract: 0 };
  const partCalls = { read: 0 };

  const textOf = async (key: string): Promise<string> => {
    const bytes = await blobs.get(key);
    if (!bytes) throw rejectError('document.not-found', `There is no blob ${key}.`);
    return new TextDecoder().decode(bytes);
  };
  const reader: DocumentReader = {
    read: async ({ key }) => {
      calls.read += 1;
      const text = await textOf(key);
      if (text.startsWith('broken')) throw rejectError('document.damaged', 'The file is damaged.');
      const embedded = [{ name: '', mediaType: 'text/plain', size: text.length, text }];
      const bytes = jsonToBytes({
        format: 'assay.read/1',
        mediaType: 'text/plain',
        kind: parseTextBundle(text) ? 'zip' : 'text',
        pages: options.search ? toPages(text) : [],
        embedded,
        problems: [],
      });
      return { bytes, goesOn: false };
    },
    renderPage: async () => createBlankPng({ width: 8, height: 8 }),
    listParts: async ({ key }) => listTextParts(await textOf(key)),
    readPart: async ({ key, index }) => {
      partCalls.read += 1;
      return readTextPart(await textOf(key), index);
    },
  };
  const extractor: DocumentExtractor = {
    extract: async ({ key }) => {
      calls.extract += 1;
      const read: { embedded: { text: string }[] } = JSON.parse(await textOf(key));
      return extractionOfLines(read.embedded[0]?.text ?? '');
    },
  };
  const { recognizers = [] } = options;
  const personalData = createMemoryPersonalDataFinder({ blobs, recognizers });
  const readers = options.readers?.(blobs) ?? { reader, extractor };
  const handlers = createHandlers({
    records,
    blobs,
    ...readers,
    clock,
    ids,
    passwords: async () => [],
    ...options.foreign,
    ...(options.search && { search: options.search }),
    personalData,
  });
  const jobs = toRunnerJobs(handlers);
  const deliver = createDeliveryRunner({ commit, clock });
  const addDocument = createAddDocument({ blobs, commit, clock, ids });
  const signal = new AbortController().signal;

  /** One round: publishes events, then runs up to `limit` deliveries of each job at once. */
  const round = async (limit: number): Promise<number> => {
    let count = await relay.relayPage();
    for (const { definition, handler } of jobs) {
      const claimed = await queue.claim({ queue: definition.name, limit });
      count += claimed.length;
      await Promise.all(
        claimed.map(async (job) => {
          const outcome = await deliver({ definition, handler, job, signal });
          if (outcome.kind === 'completed') await queue.complete([job.receipt]);
          else if (outcome.kind === 'deferred') await queue.defer(job.receipt, { delayMs: outcome.delayMs });
          else await queue.retry(job.receipt, { delayMs: 100, reason: outcome.error.code });
        }),
      );
    }
    return count;
  };

  return {
    workspace,
    clock,
    blobs,
    records,
    queue,
    bus,
    ids,
    randomBytes,
    commit,
    relay,
    reader: readers.reader,
    personalData,
    calls,
    partCalls,
    addDocument,
    handlers,
    round,
    /** At the door `test` of the workspace `default`, unless another place is named. */
    add: (name: string, content: string | Uint8Array, place: { workspace?: string; door?: string } = {}) =>
      addDocument({
        workspace,
        door: 'test',
        ...place,
        name,
        bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
        actor: 'tester',
      }),
    deleteDocument: (documentId: string) =>
      createDeleteDocument({ records, commit, clock, ids })({ workspace, documentId, actor: 'tester' }),
    /** Works until nothing is left, moving the clock over back-offs. */
    settle: async (limit = 10): Promise<void> => {
      for (let idle = 0; idle < 6; ) {
        idle = (await round(limit)) > 0 ? 0 : idle + 1;
        await clock.advance(500);
      }
    },
    listDocuments: async (within = workspace) => {
      const request = { workspace: within, index: 'all', partition: 'all' };
      const page = await documents.listByIndex(records, request);
      return page.items.map((item) => item.value);
    },
    listFindings: async () => {
      const page = await findingRecords.listByIndex(records, {
        workspace,
        index: 'status',
        partition: 'open',
      });
      return page.items.map((item) => item.value);
    },
    /** Every record that is stored, as one text to search. */
    listRecords,
    listBlobs: async () => (await blobs.list({ prefix: '' })).items.map((item) => item.key),
    hasRead: async (contentId: string) => (await blobs.stat(readKey(workspace, contentId))) !== null,
  };
};
