import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Of Unix's 20 steps below normal: whoever serves requests comes first on a busy machine. */
const niceness = 10;

/** Of at most 1000: when the machine's memory is full, Linux ends a reader and not whoever keeps the data. */
const killFirst = '500';

/** The child may have ended already, and not every system has this: then it runs like any other process. */
const attempt = (setting: () => void): void => {
  try {
    setting();
  } catch {
    return;
  }
};

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
  const { pid } = child;
  if (pid !== undefined) {
    attempt(() => setPriority(pid, niceness));
    attempt(() => writeFileSync(`/proc/${pid}/oom_score_adj`, killFirst));
  }
  return child;
};
