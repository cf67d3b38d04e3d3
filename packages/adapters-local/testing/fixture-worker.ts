import { readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { rejectError } from '@assay/core';
import { serveTasks } from '../src/processes/serve-tasks.ts';

/** Node has it; its types do not tell. */
declare const WebAssembly: {
  Memory: new (options: {
    initial: number;
    maximum: number;
  }) => { grow(pages: number): number; readonly buffer: ArrayBuffer };
};

const spin = (): never => {
  for (;;) Math.sqrt(2);
};

const leftBehind: Buffer[] = [];

serveTasks({
  echo: async (payload) => payload,
  pid: async () => process.pid,
  spin: async () => spin(),
  'throw-known': async () => {
    throw rejectError('document.damaged', 'The document is damaged.', { details: { page: 3 } });
  },
  'throw-unknown': async () => {
    throw new Error('surprise');
  },
  exit: async () => process.exit(7),
  hang: () => new Promise(() => undefined),
  'fill-heap': async () => {
    const kept: unknown[] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  'pid-later': async (delayMs) => wait(Number(delayMs), process.pid),
  standing: async () => ({
    niceness: getPriority(),
    killScore: await readFile('/proc/self/oom_score_adj', 'utf8').then(Number, () => null),
  }),
  unsendable: async () => () => 1,
  // Faster than any watch can look: 8 GB in blocks of 256 MB, each byte written.
  'fill-buffers-8gb': async () => {
    const kept: Buffer[] = [];
    for (let index = 0; index < 32; index += 1) kept.push(Buffer.alloc(256 * 1024 * 1024, 1));
    return kept.length;
  },
  'fill-array-buffers': async () => {
    const kept: Uint8Array[] = [];
    for (;;) kept.push(new Uint8Array(64 * 1024 * 1024).fill(1));
  },
  'fill-wasm': async () => {
    const pagesPerStep = 256;
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536 });
    for (;;) {
      const from = memory.grow(pagesPerStep) * 65_536;
      new Uint8Array(memory.buffer, from).fill(1);
    }
  },
  // Stays under the limits by itself; only together with what another task left it would not.
  'leave-behind': async (megabytes) => {
    leftBehind.push(Buffer.alloc(Number(megabytes) * 1024 * 1024, 1));
  },
  'fill-buffers': async () => {
    const kept: Buffer[] = [];
    for (;;) {
      kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
});
