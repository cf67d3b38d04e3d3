import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createProcessPool, type ProcessPool, type ProcessPoolOptions } from './process-pool.ts';

const entry = new URL('../../testing/fixture-worker.ts', import.meta.url);
const size = 2;

const openPool = (options: Partial<ProcessPoolOptions> = {}) =>
  createProcessPool({ entry, size, maxOldSpaceMb: 32, maxResidentMb: 300, ...options });

const soon = { timeoutMs: 60_000 };

/** What may happen to a task, and the codes it may end with; `null` for a result. */
const fates = {
  ok: { codes: [null], run: (pool) => pool.run('echo', 1, soon) },
  'own error': { codes: ['document.damaged'], run: (pool) => pool.run('throw-known', null, soon) },
  spin: { codes: ['document.timeout'], run: (pool) => pool.run('spin', null, { timeoutMs: 40 }) },
  exit: { codes: ['document.crashed'], run: (pool) => pool.run('exit', null, soon) },
  'fill heap': { codes: ['document.out-of-memory'], run: (pool) => pool.run('fill-heap', null, soon) },
  'fill memory': { codes: ['document.out-of-memory'], run: (pool) => pool.run('fill-wasm', null, soon) },
  'aborted before': {
    codes: ['AbortError'],
    run: (pool) => pool.run('echo', 1, { ...soon, signal: AbortSignal.abort() }),
  },
  'aborted in the middle': {
    codes: ['TimeoutError'],
    run: (pool) => pool.run('hang', null, { ...soon, signal: AbortSignal.timeout(60) }),
  },
  'cannot be sent': { codes: ['pool.bad-payload'], run: (pool) => pool.run('echo', () => 1, soon) },
  'answer cannot be sent': { codes: ['document.crashed'], run: (pool) => pool.run('unsendable', null, soon) },
} satisfies Record<string, { codes: (string | null)[]; run: (pool: ProcessPool) => Promise<unknown> }>;

const names = Object.keys(fates) as (keyof typeof fates)[];

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error
    ? 'code' in thrown && typeof thrown.code === 'string'
      ? thrown.code
      : thrown.name
    : '';

/** The same list for the same seed. */
const drawFates = (seed: number, count: number): (keyof typeof fates)[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return names[Math.floor((state / 2_147_483_648) * names.length)] ?? 'ok';
  });
};

describe('a process pool', () => {
  it.each([1, 2, 3])('loses no place whatever happens to its tasks (mix %i)', async (seed) => {
    await using pool = openPool();
    const drawn = [...drawFates(seed, 8), ...names];
    const outcomes = await Promise.all(
      drawn.map(async (name) => {
        const code = await fates[name].run(pool).then(() => null, codeOf);
        return { name, code, isRight: (fates[name].codes as unknown[]).includes(code) };
      }),
    );
    expect(outcomes.filter((outcome) => !outcome.isRight)).toEqual([]);
    expect(pool.stats()).toMatchObject({ size, busy: 0, waiting: 0 });
    // All places work, at the same time.
    const pids = await Promise.all(Array.from({ length: size }, () => pool.run('pid-later', 200, soon)));
    expect(new Set(pids).size).toBe(size);
    expect(pool.stats()).toMatchObject({ size, alive: size, busy: 0, waiting: 0 });
  });

  it('counts what it does and why its children ended', async () => {
    await using pool = openPool({ size: 1 });
    expect(pool.stats()).toEqual({
      size: 1,
      alive: 0,
      busy: 0,
      waiting: 0,
      tasksDone: 0,
      kills: { timeout: 0, memory: 0, crash: 0 },
    });
    const running = [pool.run('echo', 1, soon), pool.run('echo', 2, soon)];
    // Long before a child has started.
    await nextTurn();
    expect(pool.stats()).toMatchObject({ alive: 1, busy: 1, waiting: 1, tasksDone: 0 });
    await Promise.all(running);
    for (const name of ['spin', 'exit', 'fill heap', 'fill memory', 'own error'] as const) {
      await fates[name].run(pool).catch(() => undefined);
    }
    expect(pool.stats()).toMatchObject({
      busy: 0,
      tasksDone: 7,
      kills: { timeout: 1, memory: 2, crash: 1 },
    });
  });

  it('makes no task pay for the memory that another one left behind', async () => {
    await using pool = openPool({ size: 1 });
    for (let count = 0; count < 4; count += 1) await pool.run('leave-behind', 150, soon);
    expect(pool.stats().kills).toEqual({ timeout: 0, memory: 0, crash: 0 });
  });

  it('goes on with the neighbours of a task that never ends', async () => {
    await using pool = openPool();
    const stop = new AbortController();
    const stalled = pool.run('spin', null, { timeoutMs: 600_000, signal: stop.signal });
    const neighbours = Array.from({ length: 5 }, (_, index) => pool.run('echo', index, soon));
    expect(await Promise.all(neighbours)).toEqual([0, 1, 2, 3, 4]);
    expect(pool.stats()).toMatchObject({ busy: 1, kills: { timeout: 0 } });
    stop.abort();
    await expect(stalled).rejects.toThrow();
  });

  it.each([
    ['buffers', 'fill-buffers-8gb'],
    ['WebAssembly memory', 'fill-wasm'],
    ['one array buffer after another', 'fill-array-buffers'],
    ['objects', 'fill-heap'],
  ])('ends a task that takes all memory in %s, while its neighbours finish', async (_, task) => {
    await using pool = openPool();
    const greedy = pool.run(task, null, soon);
    const neighbours = Array.from({ length: 3 }, (_, index) => pool.run('echo', index, soon));
    await expect(greedy).rejects.toMatchObject({ code: 'document.out-of-memory', recovery: 'reject' });
    expect(await Promise.all(neighbours)).toEqual([0, 1, 2]);
  });

  it('lets its children compute behind whoever serves requests, and die before it', async () => {
    await using pool = openPool({ size: 1 });
    const { niceness, killScore } = await pool.run<{ niceness: number; killScore: number | null }>(
      'standing',
      null,
      soon,
    );
    expect(niceness).toBe(10);
    // Systems other than Linux have no such score.
    expect([500, null]).toContain(killScore);
  });

  it('keeps a time limit that is longer than any timer', async () => {
    await using pool = openPool({ size: 1 });
    expect(await pool.run('echo', 1, { timeoutMs: Number.POSITIVE_INFINITY })).toBe(1);
  });
});
