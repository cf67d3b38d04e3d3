import process from 'node:process';
import { workerData } from 'node:worker_threads';

const watchEveryMs = 500;

// A child whose parent died belongs to another; its main thread may be in a loop that never ends.
setInterval(() => {
  if (process.ppid !== workerData.parentPid) process.kill(process.pid, 'SIGKILL');
}, watchEveryMs);
