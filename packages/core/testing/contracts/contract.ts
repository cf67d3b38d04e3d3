import { describe, expect, it } from 'vitest';

/**
 * One promise of a port. Cases are data, so that the suite itself can be tried against broken adapters.
 * `needs` names the capability without which the case does not apply.
 */
export type ContractCase<Open, Capability extends string = never> = {
  name: string;
  needs?: Capability;
  run: (open: Open) => Promise<void>;
};

/** A promise that an adapter does not keep, by the case's exact name; the reason is shown with the test. */
export type SkippedCase = { test: string; reason: string };

export type ContractOptions<Open, Capability extends string = never> = {
  /** The adapter's name as shown in the report. */
  name: string;
  /** Gives a fresh, empty instance that shares nothing with any other; each case disposes of its own. */
  open: Open;
  capabilities: Record<Capability, boolean>;
  skipped: readonly SkippedCase[];
};

/** Registers every case as a test; what does not apply stays visible as skipped, with why. */
export const describeContract = <Open, Capability extends string>({
  port,
  cases,
  options,
}: {
  port: string;
  cases: ReadonlyArray<ContractCase<Open, Capability>>;
  options: ContractOptions<Open, Capability>;
}): void => {
  const reasons = new Map(options.skipped.map(({ test, reason }) => [test, reason]));
  describe(`${options.name} as ${port}`, () => {
    it('skips only tests that exist, once each, and says why', () => {
      const names = cases.map((each) => each.name);
      expect(names).toEqual([...new Set(names)]);
      expect(names).toEqual(expect.arrayContaining(options.skipped.map((each) => each.test)));
      expect(reasons.size).toBe(options.skipped.length);
      expect(options.skipped.filter((each) => each.reason.trim() === '')).toEqual([]);
    });

    for (const { name, needs, run } of cases) {
      const reason =
        reasons.get(name) ?? (needs && !options.capabilities[needs] ? `not capable of: ${needs}` : null);
      if (reason === null) it(name, () => run(options.open));
      else it.skip(`${name} (${reason})`, () => undefined);
    }
  });
};
