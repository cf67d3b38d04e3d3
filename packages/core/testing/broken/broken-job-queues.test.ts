import { jobQueueCases } from '../contracts/job-queue.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenEndings } from './broken-job-endings.ts';
import { brokenDeliveries, openSpoiledQueue } from './broken-job-queues.ts';

describeBrokenAdapters({
  port: 'JobQueue',
  cases: jobQueueCases,
  without: ['durable'],
  sound: openSpoiledQueue(() => ({})),
  broken: [...brokenDeliveries, ...brokenEndings],
});
