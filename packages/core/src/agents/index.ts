export type { BufferedEntry } from './agent-buffer.ts';
export { type AgentKind, agentKinds, agentTasks } from './agent-kinds.ts';
export { assertNotification, noWorkspace } from './notification-check.ts';
export { createTelemetryBuffer, defaultMaxKept, type SendEntries } from './telemetry-buffer.ts';
