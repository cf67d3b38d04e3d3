import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Change, listChanges } from '@assay/core/changes';
import type { RecordStore } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { createDice, openChanges, withTurns } from './open-changes.ts';

/** Relays on a store that they share with others, some of which die in the middle of a page, until nothing waits. */
const relayAll = async (options: {
  test: ReturnType<typeof openChanges>;
  dice: (below: number) => number;
  relays: number;
  isWriting: () => boolean;
}): Promise<void> => {
  const { test, dice, relays, isWriting } = options;
  const run = async (): Promise<void> => {
    while (isWriting() || (await test.waiting()).length > 0) {
      const store = withTurns(test.records, dice);
      const mortal: RecordStore = {
        ...store,
        commit: async (writes) => {
          const dies = dice(10);
          if (dies === 0) throw new Error('dies before the commit');
          const result = await store.commit(writes);
          if (dies === 1) throw new Error('dies after the commit');
          return result;
        },
      };
      await test
        .openRelay({ records: mortal })
        .relayPage()
        .catch(() => 0);
      await nextTurn();
    }
  };
  await Promise.all(Array.from({ length: relays }, run));
};

const numbers = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

describe.each([1, 2, 3, 4, 5])('with relays that run at once and die, seed %i', (seed) => {
  it('gives a reader who pages meanwhile every change once', async () => {
    const test = openChanges();
    const dice = createDice(seed);
    let writers = 2;
    let isRelaying = true;
    const write = async (workspace: string): Promise<void> => {
      for (let left = 150; left > 0; ) {
        const some = Math.min(left, 1 + dice(12));
        await test.write(workspace, some);
        left -= some;
        for (let turns = dice(4); turns > 0; turns -= 1) await nextTurn();
      }
      writers -= 1;
    };
    const read = async (workspace: string): Promise<Change[]> => {
      const records = withTurns(test.records, dice);
      const seen: Change[] = [];
      for (let after = 0; ; ) {
        const isLast = !isRelaying;
        const { items, next } = await listChanges({ records, workspace, after, limit: 1 + dice(30) });
        seen.push(...items);
        after = next;
        if (isLast && items.length === 0) return seen;
        await nextTurn();
      }
    };
    const relaying = relayAll({ test, dice, relays: 3, isWriting: () => writers > 0 }).then(() => {
      isRelaying = false;
    });
    const [alpha, beta] = await Promise.all([
      read('alpha'),
      read('beta'),
      write('alpha'),
      write('beta'),
      relaying,
    ]);
    expect(alpha.map(({ seq }) => seq)).toEqual(numbers(150));
    expect(beta.map(({ seq }) => seq)).toEqual(numbers(150));
    const ids = [...alpha, ...beta].map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(test.published));
    expect(ids).toHaveLength(300);
  });
});

it('does not skip a change that came in behind a listing which met a later one', async () => {
  const test = openChanges();
  for (let turn = 0; turn < 3; turn += 1) {
    await test.write('default', 2);
    await test.openRelay().relayPage();
  }
  for (const torn of [0, 1]) {
    let isFirst = true;
    const records: RecordStore = {
      ...test.records,
      list: async (options) => {
        const page = await test.records.list(options);
        if (!isFirst) return page;
        isFirst = false;
        return { ...page, items: page.items.filter((_, place) => place !== torn) };
      },
    };
    const { items } = await listChanges({ records, workspace: 'default', after: 0, limit: 10 });
    expect(items.map(({ seq }) => seq)).toEqual(numbers(6));
  }
});

it('gives pages of any size from any place within a batch', async () => {
  const test = openChanges();
  await test.write('default', 60);
  await test.openRelay().relayPage();
  for (const limit of [1, 7, 23, 24, 59, 60, 100]) {
    const seen: number[] = [];
    for (let after = 0; after < 60; ) {
      const page = await listChanges({ records: test.records, workspace: 'default', after, limit });
      expect(page.items.length).toBe(Math.min(limit, 60 - after));
      seen.push(...page.items.map(({ seq }) => seq));
      after = page.next;
    }
    expect(seen).toEqual(numbers(60));
  }
});
