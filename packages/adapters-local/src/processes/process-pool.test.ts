import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { createProcessPool, type ProcessPoolOptions } from './process-pool.ts';

// A busy machine may take seconds to start a process.
vi.setConfig({ testTimeout: 120_000 });

const entry = new URL('../../testing/fixture-worker.ts', import.meta.url);

const openPool = (options: Partial<ProcessPoolOptions> = {}) =>
  createProcessPool({ entry, size: 1, maxOldSpaceMb: 64, maxResidentMb: 400, ...options });

const soon = { timeoutMs: 60_000 };

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('createProcessPool', () => {
  it('runs tasks in a child that it keeps, and passes bytes and errors across', async () => {
    await using pool = openPool();
    const bytes = Uint8Array.from([0, 127, 255]);
    expect(await pool.run('echo', { bytes, list: [1, null] }, soon)).toEqual({ bytes, list: [1, null] });
    await expect(pool.run('throw-known', null, soon)).rejects.toMatchObject({
      code: 'document.damaged',
      recovery: 'reject',
      details: { page: 3 },
    });
    await expect(pool.run('throw-unknown', null, soon)).rejects.toMatchObject({
      code: 'internal.unexpected',
      recovery: 'retry',
    });
    await expect(pool.run('no-such-task', null, soon)).rejects.toMatchObject({ code: 'pool.unknown-task' });
    const pid = await pool.run<number>('pid', null, soon);
    expect(pid).not.toBe(process.pid);
    expect(await pool.run('pid', null, soon)).toBe(pid);
  });

  it('kills a child that takes too long and does the next task in another', async () => {
    await using pool = openPool();
    const pid = await pool.run<number>('pid', null, soon);
    await expect(pool.run('spin', null, { timeoutMs: 150 })).rejects.toMatchObject({
      code: 'document.timeout',
      recovery: 'reject',
    });
    expect(await pool.run('pid', null, soon)).not.toBe(pid);
    while (isRunning(pid)) await wait(20);
  });

  it('fails only the task whose child exits, and not those that wait behind it', async () => {
    await using pool = openPool();
    const outcomes = await Promise.allSettled([
      pool.run('exit', null, soon),
      pool.run('echo', 'second', soon),
      pool.run('echo', 'third', soon),
    ]);
    expect(outcomes).toMatchObject([
      {
        status: 'rejected',
        reason: { code: 'document.crashed', recovery: 'reject', details: { exitCode: 7 } },
      },
      { status: 'fulfilled', value: 'second' },
      { status: 'fulfilled', value: 'third' },
    ]);
  });

  it('tells a full heap and too many buffers as out of memory', async () => {
    await using pool = openPool({ maxOldSpaceMb: 32, maxResidentMb: 300 });
    for (const task of ['fill-heap', 'fill-buffers']) {
      await expect(pool.run(task, null, { timeoutMs: 60_000 })).rejects.toMatchObject({
        code: 'document.out-of-memory',
        recovery: 'reject',
      });
    }
    expect(await pool.run('echo', 'still here', soon)).toBe('still here');
  });

  it('works with as many children as its size', async () => {
    await using pool = openPool({ size: 2 });
    const pids = await Promise.all(Array.from({ length: 6 }, () => pool.run<number>('pid', null, soon)));
    expect(new Set(pids).size).toBe(2);
  });

  it('replaces a child after its share of tasks', async () => {
    await using pool = openPool({ maxTasksPerChild: 2 });
    const pids = await Promise.all(Array.from({ length: 4 }, () => pool.run<number>('pid', null, soon)));
    expect(pids).toEqual([pids[0], pids[0], pids[2], pids[2]]);
    expect(pids[2]).not.toBe(pids[0]);
  });

  it('leaves no child behind when its own process is killed in the middle of a task', async () => {
    const parent = fork(new URL('../../testing/fixture-parent.ts', import.meta.url), [], { execArgv: [] });
    const [pid] = await once(parent, 'message');
    parent.kill('SIGKILL');
    while (isRunning(pid)) await wait(50);
  });

  it('reads again what was in hand when somebody killed its child', async () => {
    await using pool = openPool();
    const pid = await pool.run<number>('pid', null, soon);
    const interrupted = pool.run('hang', null, soon);
    setTimeout(() => process.kill(pid, 'SIGKILL'), 50);
    await expect(interrupted).rejects.toMatchObject({ code: 'pool.stopped', recovery: 'retry' });
    expect(await pool.run('echo', 'next', soon)).toBe('next');
  });

  it('does not let a key press in the terminal end a task', async () => {
    await using pool = openPool();
    const pid = await pool.run<number>('pid', null, soon);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
    expect(await pool.run('pid', null, soon)).toBe(pid);
  });

  it('does not blame the document when a child cannot start', async () => {
    await using pool = openPool({ entry: new URL('./no-such-worker.ts', import.meta.url) });
    await expect(pool.run('echo', null, soon)).rejects.toMatchObject({
      code: 'pool.start-failed',
      recovery: 'retry',
    });
  });

  it('gives up a task that is aborted, whether it runs or waits', async () => {
    await using pool = openPool();
    const running = new AbortController();
    const queued = new AbortController();
    const outcomes = Promise.allSettled([
      pool.run('hang', null, { ...soon, signal: running.signal }),
      pool.run('hang', null, { ...soon, signal: queued.signal }),
      pool.run('echo', 'after', soon),
    ]);
    await wait(20);
    queued.abort(new Error('not needed'));
    running.abort(new Error('stop'));
    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: { message: 'stop' } },
      { status: 'rejected', reason: { message: 'not needed' } },
      { status: 'fulfilled', value: 'after' },
    ]);
    const aborted = { ...soon, signal: AbortSignal.abort(new Error('before')) };
    await expect(pool.run('echo', 1, aborted)).rejects.toThrow('before');
  });

  it('ends its children and what waits when it is disposed', async () => {
    const pool = openPool();
    const pid = await pool.run<number>('pid', null, soon);
    const outcomes = Promise.allSettled([pool.run('hang', null, soon), pool.run('echo', 1, soon)]);
    await pool[Symbol.asyncDispose]();
    expect(await outcomes).toMatchObject([
      { reason: { code: 'pool.closed', recovery: 'retry' } },
      { reason: { code: 'pool.closed', recovery: 'retry' } },
    ]);
    expect(isRunning(pid)).toBe(false);
    await expect(pool.run('echo', 1, soon)).rejects.toMatchObject({ code: 'pool.closed' });
  });
});
