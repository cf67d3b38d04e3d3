import { readFileSync } from 'node:fs';
import process from 'node:process';

const lookEveryMs = 50;
const pageBytes = 4_096;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended meanwhile, or this system has no such file.
    return '';
  }
};

/** Looks at the memory of this process's children until it is disposed. */
export const watchChildren = (): Disposable & { maxResidentMb: () => number } => {
  let most = 0;
  const timer = setInterval(() => {
    const pids = read(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean);
    for (const pid of pids) {
      const [, resident = '0'] = read(`/proc/${pid}/statm`).split(' ');
      most = Math.max(most, (Number(resident) * pageBytes) / 2 ** 20);
    }
  }, lookEveryMs);
  timer.unref();
  return { maxResidentMb: () => most, [Symbol.dispose]: () => clearInterval(timer) };
};
