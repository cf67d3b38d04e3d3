import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';

/** Of Unix's 20 steps below normal: whoever serves requests comes first on a busy machine. */
const niceness = 10;

/** Starts a child that computes behind the parent. */
export const startProcess = (options: {
  entry: URL;
  maxOldSpaceMb: number;
  env: Readonly<Record<string, string>>;
}): ChildProcess => {
  const child = fork(options.entry, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${options.maxOldSpaceMb}`],
    // Documents are private: what a parser prints goes nowhere, and the child gets no secret of the environment.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: options.env,
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, niceness);
  } catch {
    // It ended already, or the system allows no priorities: then it computes beside the parent.
  }
  return child;
};
