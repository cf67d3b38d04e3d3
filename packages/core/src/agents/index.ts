export { type AgentKind, agentKinds, agentTasks } from './agent-kinds.ts';
