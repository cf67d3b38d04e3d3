import type { AssayEvent } from '../events/event.ts';
import type { EventRoute } from '../ports/event-bus.ts';
import type { QueueDeclaration } from '../ports/job-queue.ts';
import { runAttempts, runTimeoutMs } from '../schedules/run-limits.ts';
import { defineJob, type JobDefinition } from './job-definition.ts';
import { piiJobs } from './pii-jobs.ts';

/**
 * The one table of jobs. A new job is one row here and one handler; the local runner and the AWS stack
 * both read this table and nothing else has to be edited.
 */
export const jobTable = {
  'register-object': defineJob({
    name: 'register-object',
    agent: 'intake',
    startedBy: ['object.stored'],
    emits: ['object.stored', 'document.received', 'document.replaced'],
    reads: ['blobs:incoming', 'records:documents'],
    writes: ['blobs:raw', 'blobs:incoming', 'records:documents', 'records:platform'],
    timeoutMs: 60_000,
    memoryMb: 256,
    concurrency: 8,
    attempts: 5,
    priority: 5,
    serialBy: (data) => data.documentKey,
    cpuBound: false,
  }),
  'read-document': defineJob({
    name: 'read-document',
    agent: 'reader',
    startedBy: ['document.received'],
    emits: ['document.read', 'document.failed'],
    reads: ['blobs:raw', 'records:documents'],
    writes: ['blobs:processed', 'records:documents', 'records:platform'],
    // Reading has limits of its own; this leaves room for waiting behind others for a child process.
    timeoutMs: 180_000,
    memoryMb: 1024,
    concurrency: 4,
    // Many, as a child that somebody kills takes what it has in hand with it.
    attempts: 8,
    priority: 3,
    serialBy: (data) => data.contentId,
    cpuBound: true,
  }),
  'draw-page': defineJob({
    name: 'draw-page',
    agent: 'reader',
    startedBy: ['page.requested'],
    emits: [],
    reads: ['blobs:raw', 'blobs:processed', 'records:documents'],
    writes: ['blobs:processed', 'records:documents', 'records:platform'],
    // Drawing has limits of its own; this leaves room for waiting behind others for a child process.
    timeoutMs: 120_000,
    memoryMb: 1024,
    concurrency: 4,
    // Many, as a child that somebody kills takes what it has in hand with it.
    attempts: 8,
    // Somebody waits for it.
    priority: 8,
    serialBy: (data) => `${data.contentId}/${data.page}-${data.maxPixels}`,
    cpuBound: true,
  }),
  'extract-document': defineJob({
    name: 'extract-document',
    agent: 'extractor',
    startedBy: ['document.read'],
    emits: ['document.extracted', 'document.failed'],
    reads: ['blobs:processed', 'records:documents'],
    writes: ['blobs:processed', 'records:documents', 'records:platform'],
    // Reading has limits of its own; this leaves room for waiting behind others for a child process.
    timeoutMs: 180_000,
    memoryMb: 1024,
    concurrency: 4,
    attempts: 8,
    priority: 4,
    serialBy: (data) => data.contentId,
    cpuBound: true,
  }),
  ...piiJobs,
  'unpack-document': defineJob({
    name: 'unpack-document',
    agent: 'intake',
    startedBy: ['document.read', 'document.failed'],
    emits: ['object.stored', 'document.deleted'],
    reads: ['blobs:raw', 'blobs:processed', 'records:documents'],
    writes: ['blobs:incoming', 'records:documents', 'records:platform'],
    // It lets others go first after a minute of work; one part has the time that reading has.
    timeoutMs: 300_000,
    memoryMb: 1024,
    concurrency: 2,
    // Many, as a child that somebody kills takes what it has in hand with it.
    attempts: 8,
    priority: 3,
    serialBy: (data) => data.contentId,
    cpuBound: true,
  }),
  'link-document': defineJob({
    name: 'link-document',
    agent: 'reconciler',
    startedBy: ['document.extracted', 'document.replaced'],
    emits: ['reconciliation.requested'],
    reads: ['blobs:processed', 'records:documents', 'records:links'],
    writes: ['records:links', 'records:platform'],
    timeoutMs: 30_000,
    memoryMb: 512,
    concurrency: 4,
    attempts: 5,
    priority: 5,
    serialBy: (data) => data.contentId,
    cpuBound: false,
  }),
  'reconcile-invoice': defineJob({
    name: 'reconcile-invoice',
    agent: 'reconciler',
    startedBy: ['reconciliation.requested'],
    emits: ['reconciliation.completed'],
    reads: ['blobs:processed', 'records:documents', 'records:links', 'records:findings'],
    writes: ['records:findings', 'records:platform'],
    timeoutMs: 30_000,
    memoryMb: 512,
    concurrency: 4,
    attempts: 5,
    priority: 2,
    serialBy: (data) => data.contentId,
    cpuBound: false,
  }),
  'erase-content': defineJob({
    name: 'erase-content',
    agent: 'keeper',
    startedBy: ['document.deleted'],
    emits: ['reconciliation.requested', 'document.replaced', 'document.deleted'],
    reads: ['records:documents', 'records:links', 'records:findings'],
    writes: [
      'blobs:raw',
      'blobs:processed',
      'records:documents',
      'records:links',
      'records:findings',
      'records:platform',
    ],
    timeoutMs: 60_000,
    memoryMb: 256,
    concurrency: 2,
    attempts: 8,
    priority: 5,
    serialBy: (data) => data.documentId,
    cpuBound: false,
  }),
  'index-document': defineJob({
    name: 'index-document',
    agent: 'indexer',
    // What cannot be extracted can still be found by its words.
    startedBy: ['document.extracted', 'document.failed'],
    emits: ['document.indexed'],
    reads: ['blobs:processed', 'blobs:embeddings', 'records:documents', 'records:platform'],
    writes: ['blobs:embeddings', 'search:indexes', 'records:platform'],
    // Thousands of pieces of text are embedded at some dozens a second; what is done is kept for the next attempt.
    timeoutMs: 600_000,
    memoryMb: 1024,
    concurrency: 2,
    // Many, as a child that somebody kills takes what it has in hand with it.
    attempts: 8,
    priority: 1,
    serialBy: (data) => data.contentId,
    cpuBound: true,
  }),
  'remove-document': defineJob({
    name: 'remove-document',
    agent: 'indexer',
    startedBy: ['document.replaced', 'document.deleted'],
    emits: [],
    reads: ['blobs:processed', 'blobs:embeddings', 'records:documents', 'records:platform'],
    writes: ['blobs:embeddings', 'search:indexes', 'records:platform'],
    timeoutMs: 120_000,
    memoryMb: 512,
    concurrency: 2,
    attempts: 8,
    priority: 5,
    serialBy: (data) => data.documentId,
    cpuBound: false,
  }),
  'rebuild-index': defineJob({
    name: 'rebuild-index',
    agent: 'indexer',
    startedBy: ['index.rebuild-requested'],
    emits: ['index.rebuild-requested', 'index.rebuilt'],
    reads: ['blobs:processed', 'blobs:embeddings', 'records:documents', 'records:platform'],
    writes: ['blobs:embeddings', 'search:indexes', 'records:platform'],
    // A part is some documents, all of which may have to be embedded.
    timeoutMs: 600_000,
    memoryMb: 1024,
    concurrency: 1,
    attempts: 8,
    priority: 1,
    serialBy: (data) => data.runId,
    cpuBound: true,
  }),
  'run-schedule': defineJob({
    name: 'run-schedule',
    agent: 'keeper',
    startedBy: ['schedule.due'],
    emits: ['schedule.completed', 'reconciliation.requested', 'source.sync-requested'],
    reads: ['records:documents', 'records:platform'],
    writes: ['records:platform'],
    timeoutMs: runTimeoutMs,
    memoryMb: 512,
    concurrency: 2,
    attempts: runAttempts,
    priority: 6,
    serialBy: (data) => data.name,
    cpuBound: false,
  }),
  'sync-source': defineJob({
    name: 'sync-source',
    agent: 'intake',
    startedBy: ['source.sync-requested', 'source.removed'],
    emits: ['object.stored', 'source.sync-requested', 'source.sync-completed', 'source.removed'],
    reads: ['sources:foreign', 'secrets:sources', 'records:documents', 'records:platform'],
    writes: ['blobs:incoming', 'sources:foreign', 'secrets:sources', 'records:documents', 'records:platform'],
    // A part is a minute of work; one large object from far away may take five more.
    timeoutMs: 600_000,
    memoryMb: 256,
    concurrency: 2,
    attempts: 8,
    priority: 1,
    serialBy: (data) => data.sourceId,
    cpuBound: false,
  }),
  'mark-source-object': defineJob({
    name: 'mark-source-object',
    agent: 'intake',
    startedBy: ['document.extracted', 'document.failed'],
    emits: [],
    reads: ['secrets:sources', 'records:documents', 'records:platform'],
    writes: ['sources:foreign', 'records:documents', 'records:platform'],
    timeoutMs: 60_000,
    memoryMb: 256,
    concurrency: 4,
    attempts: 8,
    priority: 1,
    serialBy: (data) => data.contentId,
    cpuBound: false,
  }),
} as const;

export type JobName = keyof typeof jobTable;
export type JobStarts<N extends JobName> = (typeof jobTable)[N]['startedBy'][number];

const rows = (): JobDefinition[] => Object.values(jobTable) as unknown as JobDefinition[];

/** A claimed job stays hidden a little longer than it may take, so that a late finish is not a second start. */
const visibilitySlackMs = 15_000;

/** The queues that the table asks for: one a job. */
export const queueDeclarations = (): QueueDeclaration[] =>
  rows().map((job) => ({
    name: job.name,
    maxReceives: job.attempts,
    visibilityMs: Math.min(job.timeoutMs, 30_000) + visibilitySlackMs,
  }));

/** The routes that the table asks for: each event type to the queues of the jobs it starts. */
export const eventRoutes = (): EventRoute[] =>
  rows().flatMap((job) =>
    job.startedBy.map((eventType) => ({
      eventType,
      queue: job.name,
      priority: job.priority,
      serialKey: (event: AssayEvent) =>
        job.serialBy ? `${event.workspace}/${job.serialBy(event.data as never)}` : null,
    })),
  );
