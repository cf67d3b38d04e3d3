import { readdir, readFile } from 'node:fs/promises';

const kiB = 1_024;

const parentOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The command's name is in brackets and may hold anything; state and parent follow it.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
};

/** The process and everything that it started. */
export const listTree = async (root: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)));
  const tree = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!tree.has(parent) || tree.has(pid)) continue;
      tree.add(pid);
      grown = true;
    }
  }
  return [...tree];
};

/**
 * Proportional set size in bytes, summed over a process tree: pages that several share are counted once in all
 * (Linux, `/proc/<pid>/smaps_rollup`).
 */
export const treePssBytes = async (root: number): Promise<number> => {
  const sizes = await Promise.all(
    (await listTree(root)).map(async (pid) => {
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * kiB;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** Watches the sum every `everyMs` until it is stopped. */
export const watchTreeMemory = (root: number, everyMs = 500) => {
  const samples: number[] = [];
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void treePssBytes(root).then((bytes) => {
      samples.push(bytes);
      busy = false;
    });
  }, everyMs);
  return {
    stop: (): readonly number[] => {
      clearInterval(timer);
      return samples;
    },
  };
};
