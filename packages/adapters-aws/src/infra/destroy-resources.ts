import { type AppError, rejectError } from '@assay/core';
import type { InfraResource } from './infra-resource.ts';
import type { InfraStep } from './infra-step.ts';
import { runAFewAtOnce } from './run-a-few-at-once.ts';
import { toInfraError } from './translate-infra-error.ts';

const notEmpty = (held: readonly string[]): AppError =>
  rejectError(
    'infra.not-empty',
    `Nothing was deleted that holds something. Empty these first, then destroy again:\n${held.map((each) => `- ${each}`).join('\n')}`,
    { details: { count: held.length } },
  );

const askHeld = async (
  { look }: InfraResource,
  holds: () => Promise<string | null>,
): Promise<string | null> => ((await look()) === null ? null : holds());

const describeHeld = async (resource: InfraResource): Promise<string | null> => {
  if (!resource.holds) return null;
  const held = await askHeld(resource, resource.holds).catch((thrown: unknown) => {
    throw toInfraError(thrown, resource);
  });
  return held === null ? null : `the ${resource.kind} ${resource.name} holds ${held}`;
};

/** Error: `infra.not-empty` (reject) when any of the resources holds something. */
export const assertAllEmpty = async (resources: readonly InfraResource[]): Promise<void> => {
  const held = (await runAFewAtOnce(resources, describeHeld)).filter((each) => each !== null);
  if (held.length > 0) throw notEmpty(held);
};

export const planDestruction = async ({ kind, name, look }: InfraResource): Promise<InfraStep> =>
  (await look()) === null
    ? { action: 'keep', kind, name, why: 'it is gone already' }
    : { action: 'delete', kind, name };

/** Deletes one resource, if it is there and still holds nothing: something may have come since all were looked at. */
export const destroyResource = async (resource: InfraResource): Promise<InfraStep> => {
  const step = await planDestruction(resource);
  if (step.action === 'keep') return step;
  const held = await describeHeld(resource);
  if (held !== null) throw notEmpty([held]);
  await resource.remove();
  return step;
};
