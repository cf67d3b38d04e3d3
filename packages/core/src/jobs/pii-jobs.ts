import { defineJob } from './job-definition.ts';

/** The rows of the table of jobs that find personal data. */
export const piiJobs = {
  'detect-pii': defineJob({
    name: 'detect-pii',
    agent: 'detector',
    startedBy: ['document.read', 'pii.requested'],
    emits: ['pii.detected', 'pii.failed'],
    reads: ['blobs:processed', 'records:documents', 'records:rules'],
    writes: ['blobs:processed', 'records:documents', 'records:platform'],
    // Detection has limits of its own; this leaves room for waiting behind others for a child process.
    timeoutMs: 180_000,
    memoryMb: 1024,
    concurrency: 2,
    // Many, as a child that somebody kills takes what it has in hand with it.
    attempts: 8,
    priority: 1,
    serialBy: (data) => data.contentId,
    cpuBound: true,
  }),
  'rescan-pii': defineJob({
    name: 'rescan-pii',
    agent: 'detector',
    startedBy: ['pii.rescan-requested'],
    emits: ['pii.requested', 'pii.rescan-requested'],
    reads: ['records:documents', 'records:rules', 'records:platform'],
    writes: ['records:platform'],
    timeoutMs: 60_000,
    memoryMb: 256,
    concurrency: 1,
    attempts: 8,
    priority: 1,
    serialBy: (data) => data.runId,
    cpuBound: false,
  }),
};
