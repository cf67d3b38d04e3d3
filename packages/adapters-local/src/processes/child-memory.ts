import { readFile } from 'node:fs/promises';

/** A parser can take gigabytes a second; a look costs a child some 50 µs. */
const watchEveryMs = 50;
/** Linux counts in pages of 4 KiB; on other systems there is no such file, and the heap limit alone holds. */
const pageBytes = 4_096;

const residentMb = async (pid: number): Promise<number> => {
  try {
    const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ');
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
  const check = async (): Promise<void> => {
    if ((await residentMb(options.pid)) > options.maxResidentMb) options.onExceeded();
  };
  const timer = setInterval(() => void check(), watchEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};
