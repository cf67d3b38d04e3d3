export type { Delivery } from './delivery.ts';
export { createHandlers, type HandlerPorts } from './handlers/create-handlers.ts';
export { type CurrentExtractions, createCurrentExtractions } from './handlers/current-extractions.ts';
export { extractorVersion } from './handlers/extract-document.ts';
export { readerVersion } from './handlers/read-document.ts';
export { defineJob, type JobDefinition, type Resource } from './job-definition.ts';
export {
  type JobContext,
  type JobHandler,
  type JobHandlers,
  type JobResult,
  nothingToDo,
} from './job-handler.ts';
export { eventRoutes, type JobName, jobTable, queueDeclarations } from './job-table.ts';
export { createDeliveryRunner, type DeliveryOutcome } from './run-delivery.ts';
export { createRunner, type Runner, type RunnerJob } from './runner.ts';
export { toRunnerJobs } from './runner-jobs.ts';
