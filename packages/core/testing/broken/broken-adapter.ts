import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ContractCase } from '../contracts/contract.ts';

/** An adapter with one flaw, and the cases of the contract that have to see it. */
export type BrokenAdapter<Open> = { flaw: string; open: Open; caughtBy: readonly string[] };

/**
 * A case that hangs has failed. The cases run side by side and take a few milliseconds; where a slow machine makes
 * a sound one late, a broken adapter only looks worse than it is. The sound adapter is given all the time it wants.
 */
const hangMs = 250;

/** The names of the cases that the adapter does not pass, in the order of the contract. */
const failingCases = async <Open>(
  cases: ReadonlyArray<ContractCase<Open, string>>,
  open: Open,
): Promise<string[]> => {
  const enough = new AbortController();
  const hung = wait(hangMs, 'failed' as const, { signal: enough.signal }).catch(() => 'failed' as const);
  const outcomes = await Promise.all(
    cases.map((each) => {
      const outcome = each.run(open).then(
        () => 'kept' as const,
        () => 'failed' as const,
      );
      return Promise.race([outcome, hung]);
    }),
  );
  enough.abort();
  return cases.filter((_, index) => outcomes[index] === 'failed').map((each) => each.name);
};

/**
 * Tries the contract itself: a sound adapter passes, each broken one is caught by the cases named with it,
 * and no case is there that nothing can fail.
 */
export const describeBrokenAdapters = <Open>({
  port,
  cases,
  sound,
  broken,
}: {
  port: string;
  cases: ReadonlyArray<ContractCase<Open, string>>;
  sound: Open;
  broken: ReadonlyArray<BrokenAdapter<Open>>;
}): void => {
  const caught = new Set<string>();

  describe(`the contract of ${port}`, () => {
    it('passes a sound adapter', async () => {
      for (const each of cases) await each.run(sound);
    });

    for (const { flaw, open, caughtBy } of broken) {
      it(`catches an adapter that ${flaw}`, async () => {
        const failing = await failingCases(cases, open);
        for (const name of failing) caught.add(name);
        expect(caughtBy).not.toEqual([]);
        expect(failing).toEqual(expect.arrayContaining([...caughtBy]));
      });
    }

    it('has no case that none of the broken adapters fails', () => {
      expect(cases.map((each) => each.name).filter((name) => !caught.has(name))).toEqual([]);
    });
  });
};
