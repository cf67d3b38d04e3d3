import { type ContractOptions, describeContract } from './contract.ts';
import { jobDeadCases } from './job-queue-dead.cases.ts';
import { jobDeliveryCases } from './job-queue-delivery.cases.ts';
import { jobLeaseCases } from './job-queue-lease.cases.ts';
import type { JobQueueCapability, JobQueueCase, OpenJobQueue } from './job-queue-subject.ts';

/** Every promise of JobQueue. */
export const jobQueueCases: readonly JobQueueCase[] = [
  ...jobDeliveryCases,
  ...jobLeaseCases,
  ...jobDeadCases,
];

/** Runs the promises of JobQueue against an adapter. */
export const describeJobQueue = (options: ContractOptions<OpenJobQueue, JobQueueCapability>): void =>
  describeContract({ port: 'JobQueue', cases: jobQueueCases, options });
