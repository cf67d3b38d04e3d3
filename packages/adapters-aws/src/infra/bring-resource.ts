import type { Clock } from '@assay/core/ports';
import type { Difference, InfraResource } from './infra-resource.ts';
import type { InfraStep } from './infra-step.ts';
import { isPassing } from './translate-infra-error.ts';
import { waitUntil } from './wait-until.ts';

/** What AWS asks to wait for, at most a minute for a queue's name, is over by then. */
const patienceMs = 120_000;
const pauseMs = 3_000;

export const whyOf = (differences: readonly Difference[]): string =>
  differences.map(({ why }) => why).join('; ');

/** Makes a resource as declared, or mends what differs; a resource as it should be is only looked at. */
export const bringResource = async (options: {
  resource: InfraResource;
  clock: Clock;
}): Promise<InfraStep> => {
  const { resource, clock } = options;
  const { kind, name } = resource;
  const mended: string[] = [];
  let isMade = false;

  const bring = async (): Promise<boolean> => {
    const differences = await resource.look();
    if (differences === null) {
      // What was made a moment ago may not be seen everywhere yet.
      if (!isMade) {
        await resource.create();
        isMade = true;
        return bring();
      }
      return false;
    }
    for (const { why, mend } of differences) {
      await mend();
      mended.push(why);
    }
    return differences.some(({ hidesOthers }) => hidesOthers) ? bring() : true;
  };

  let lastConflict: unknown = null;
  const isBrought = async (): Promise<boolean> => {
    try {
      lastConflict = null;
      return await bring();
    } catch (thrown) {
      if (!isPassing(thrown)) throw thrown;
      lastConflict = thrown;
      return false;
    }
  };
  await waitUntil({
    clock,
    what: `the ${kind} ${name} is there`,
    isSo: isBrought,
    pauseMs,
    limitMs: patienceMs,
  }).catch((thrown: unknown) => {
    throw lastConflict ?? thrown;
  });
  if (isMade) return { action: 'create', kind, name };
  return mended.length === 0
    ? { action: 'keep', kind, name }
    : { action: 'update', kind, name, why: [...new Set(mended)].join('; ') };
};
