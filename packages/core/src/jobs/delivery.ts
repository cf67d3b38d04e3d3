import { isWorkspaceName } from '../access/workspace-name.ts';
import type { AgentKind } from '../agents/agent-kinds.ts';
import { noWorkspace } from '../agents/notification-check.ts';
import type { ClaimedJob } from '../ports/job-queue.ts';

/** One delivery of a job and what became of it. */
export type Delivery = {
  job: string;
  agent: AgentKind;
  /** `-` where the message does not tell one. */
  workspace: string;
  messageId: string;
  /** `failed` comes again, `dead` does not, unless it is redriven. */
  outcome: 'completed' | 'deferred' | 'failed' | 'dead';
  /** Of the error; also of one that was given up on, which completes the message. Null where all went well. */
  code: string | null;
  /** Of the work, by the clock. */
  durationMs: number;
  receiveCount: number;
};

export const workspaceOf = ({ body }: ClaimedJob): string => {
  const isNamed = typeof body === 'object' && body !== null && 'workspace' in body;
  const name = isNamed ? body.workspace : null;
  return typeof name === 'string' && isWorkspaceName(name) ? name : noWorkspace;
};
