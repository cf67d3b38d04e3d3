import { readFileSync } from 'node:fs';

/** A parser can take gigabytes a second; a look costs some 20 µs, since the kernel answers from memory. */
const watchEveryMs = 50;
/** Linux counts in pages of 4 KiB; on other systems there is no such file, and the heap limit alone holds. */
const pageBytes = 4_096;

/** The memory of a whole process; 0 where nothing tells it. */
export const residentMbOf = (pid: number): number => {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(resident) * pageBytes) / (1024 * 1024);
  } catch {
    return 0;
  }
};

/** V8's limit does not count buffers and WebAssembly memory, where parsers keep most: this watches the whole. */
export const watchMemory = (options: {
  pid: number;
  maxResidentMb: number;
  onExceeded: () => void;
}): (() => void) => {
  const timer = setInterval(() => {
    if (residentMbOf(options.pid) > options.maxResidentMb) options.onExceeded();
  }, watchEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};
