import type { JobDefinition } from './job-definition.ts';
import type { JobHandler, JobHandlers } from './job-handler.ts';
import { type JobName, jobTable, queueDeclarations } from './job-table.ts';
import type { RunnerJob } from './runner.ts';

/** Joins the table of jobs with its handlers. */
export const toRunnerJobs = (handlers: JobHandlers): RunnerJob[] =>
  queueDeclarations().map((queue) => ({
    queue,
    definition: jobTable[queue.name as JobName] as unknown as JobDefinition,
    handler: handlers[queue.name as JobName] as unknown as JobHandler,
  }));
