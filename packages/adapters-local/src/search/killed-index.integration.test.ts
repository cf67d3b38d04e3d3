import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createManualClock } from '@assay/core/testing/memory';
import { expect, it } from 'vitest';
import { numberedItem, writerPlace as place } from '../../testing/numbered-item.ts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createSqliteSearchIndex } from './sqlite-search-index.ts';

const writer = fileURLToPath(new URL('../../testing/fixture-index-writer.ts', import.meta.url));
const everything = { conditions: [] };

/** Lets a process write until it has told of so many changes, then kills it; gives what it told. */
const writeAndKill = async (path: string, changes: number): Promise<string[]> => {
  const child: ChildProcess = spawn(process.execPath, [writer, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: string[] = [];
  const { stdout } = child;
  if (!stdout) throw new Error('The output is piped');
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: stdout })) {
    told.push(line);
    if (told.length === changes) child.kill('SIGKILL');
  }
  await exited;
  return told;
};

it.each([1, 7, 40])(
  'has every acknowledged item whole, and half of none, when it is killed after %i changes',
  async (changes) => {
    await using temporary = await makeTemporaryPath();
    const told = await writeAndKill(temporary.path, changes);
    await using index = createSqliteSearchIndex({ path: temporary.path, clock: createManualClock() });
    const { items } = await index.listItems({ place, filter: everything, limit: 10_000 });
    const numbers = items.map(({ id }) => Number(id.slice('item-'.length)));
    const removed = new Set(
      told.filter((line) => line.startsWith('removed')).map((line) => Number(line.split(' ')[1])),
    );
    const put = told.filter((line) => line.startsWith('put')).map((line) => Number(line.split(' ')[1]));
    const next = (put.at(-1) ?? 0) + 1;
    // The one after the last that was told may be there or not, as may the removal of the last.
    const certain = put.filter((number) => !removed.has(number) && (number % 3 !== 2 || number < next - 1));
    expect(numbers).toEqual(expect.arrayContaining(certain));
    expect(numbers.filter((number) => number > next || removed.has(number))).toEqual([]);
    const whole = await index.getItems({ place, items });
    expect(whole).toEqual(numbers.map(numberedItem));
    const query = {
      should: [{ kind: 'term' as const, term: 'piece', part: null, edits: 0 as const, prefix: false }],
      must: [],
      mustNot: [],
    };
    const limits = { limit: 10_000, perItem: 10 };
    const chunkIds = whole.flatMap(({ chunks }) => chunks.map(({ id }) => id)).toSorted();
    const lexical = await index.rankByTerms({ place, filter: everything, query, ...limits });
    expect(lexical.map(({ chunkId }) => chunkId).toSorted()).toEqual(chunkIds);
    const vector = new Float32Array([1, 0, 0, 0]);
    const semantic = await index.rankByVector({ place, filter: everything, vector, ...limits });
    expect(semantic.map(({ chunkId }) => chunkId).toSorted()).toEqual(chunkIds);
  },
);
