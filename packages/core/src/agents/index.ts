export type { BufferedEntry } from './agent-buffer.ts';
export { type AgentKind, agentKinds, agentTasks } from './agent-kinds.ts';
export { createDeadJobNotices, type DeadJobNotices } from './dead-job-notices.ts';
export { createJobTelemetry } from './job-telemetry.ts';
export { assertNotification } from './notification-check.ts';
export { createTelemetryBuffer } from './telemetry-buffer.ts';
