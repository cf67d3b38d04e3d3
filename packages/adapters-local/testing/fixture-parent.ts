import process from 'node:process';
import { createProcessPool } from '../src/processes/process-pool.ts';

// Tells the pid of a child that is then caught in a loop which never ends.
const entry = new URL('./fixture-worker.ts', import.meta.url);
const pool = createProcessPool({ entry, size: 1, maxOldSpaceMb: 64 });
process.send?.(await pool.run('pid', null, { timeoutMs: 20_000 }));
await pool.run('spin', null, { timeoutMs: 600_000 });
