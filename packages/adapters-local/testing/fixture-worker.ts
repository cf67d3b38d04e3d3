import process from 'node:process';
import { rejectError } from '@assay/core';
import { serveTasks } from '../src/processes/serve-tasks.ts';

const spin = (): never => {
  for (;;) Math.sqrt(2);
};

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
  'fill-buffers': async () => {
    const kept: Buffer[] = [];
    for (;;) {
      kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  },
});
