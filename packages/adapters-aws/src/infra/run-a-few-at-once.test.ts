import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runAFewAtOnce } from './run-a-few-at-once.ts';

const items = Array.from({ length: 20 }, (_, place) => place);

describe('running a few at once', () => {
  it('gives the results in the order of the items, with four in hand at most', async () => {
    let [inHand, most] = [0, 0];
    const doubled = await runAFewAtOnce(items, async (item) => {
      inHand += 1;
      most = Math.max(most, inHand);
      for (let turn = item; turn < items.length; turn += 1) await nextTurn();
      inHand -= 1;
      return item * 2;
    });
    expect(doubled).toEqual(items.map((item) => item * 2));
    expect(most).toBe(4);
  });

  it('starts nothing more after an error, and throws it when what was started has ended', async () => {
    const started: number[] = [];
    const ended: number[] = [];
    const run = runAFewAtOnce(items, async (item) => {
      started.push(item);
      if (item === 1) throw new Error('refused');
      for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      ended.push(item);
    });
    await expect(run).rejects.toThrow('refused');
    expect(started).toEqual([0, 1, 2, 3]);
    expect(ended).toEqual([0, 2, 3]);
  });
});
