import { jobQueueCases } from '../contracts/job-queue.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenJobDeliveries } from './broken-job-deliveries.ts';
import { brokenJobEndings } from './broken-job-endings.ts';
import { openSpoiledQueue } from './spoiled-job-queue.ts';

describeBrokenAdapters({
  port: 'JobQueue',
  cases: jobQueueCases,
  sound: openSpoiledQueue(() => ({})),
  broken: [...brokenJobDeliveries, ...brokenJobEndings],
});
