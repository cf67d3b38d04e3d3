import { AppError, rejectError } from '@assay/core';
import type { Clock } from '@assay/core/ports';
import { findAccount } from '../clients/find-account.ts';
import type { Deployment } from '../deployment/describe-deployment.ts';
import { bringResource, whyOf } from './bring-resource.ts';
import { assertAllEmpty, destroyResource, planDestruction } from './destroy-resources.ts';
import type { InfraClients } from './infra-clients.ts';
import type { InfraResource } from './infra-resource.ts';
import type { InfraProblem, InfraStep } from './infra-step.ts';
import { allKinds } from './kinds/all-kinds.ts';
import { createResourceArns } from './resource-arns.ts';
import { runAFewAtOnce } from './run-a-few-at-once.ts';
import { concernsAll, toInfraError } from './translate-infra-error.ts';

type StepOptions = { onStep?: (step: InfraStep) => void };

/**
 * The data resources of an installation. What concerns one resource alone becomes a step `fail` or a problem `unknown`,
 * and the others go on; what concerns all is thrown: `infra.other-account`, `aws.no-credentials`,
 * `aws.access-denied`, `aws.credentials-expired` (reject), `aws.unreachable` (retry).
 */
export type AwsInfra = {
  /** What `create` would do. Changes nothing. */
  plan: () => Promise<InfraStep[]>;
  /**
   * Makes what is missing and mends what differs; what is as declared is not touched. It goes on where an earlier one
   * was interrupted, and two at once do no harm. Error: `infra.newer-format` (reject).
   */
  create: (options?: StepOptions) => Promise<InfraStep[]>;
  /** What keeps the installation from working as declared; nothing when all is well. Changes nothing. */
  check: () => Promise<InfraProblem[]>;
  /**
   * Deletes every resource, also those of an installation that was half destroyed; ends after a failure, as the order
   * counts.
   * Error: `infra.not-empty` (reject) names every bucket, table and queue that holds something, before anything is
   * deleted; and all that `create` throws.
   */
  destroy: (options?: StepOptions) => Promise<InfraStep[]>;
  /** What `destroy` would do, with the same refusals. Changes nothing. */
  planDestroy: () => Promise<InfraStep[]>;
};

export const createAwsInfra = (options: {
  deployment: Deployment;
  clients: InfraClients;
  clock: Clock;
  /** Web origins whose pages may PUT to presigned URLs. */
  uploadOrigins?: readonly string[];
}): AwsInfra => {
  const { deployment, clients, clock, uploadOrigins = [] } = options;
  const isStandIn = async () => (await clients.s3.config.endpoint?.())?.protocol === 'http:';
  const context = {
    ...{ deployment, clients, clock, uploadOrigins, isStandIn },
    arns: createResourceArns(deployment),
  };
  const groups: InfraResource[][] = allKinds.map((kind) => kind.list(context));
  const note = groups.at(-1) ?? [];
  // What brings more goes first; the note of what was made goes last.
  const toDestroy = [...groups.slice(0, -1).toReversed(), note];

  const assertAccount = async (): Promise<void> => {
    const { accountId, arn } = await findAccount(clients.sts);
    if (accountId === deployment.accountId) return;
    throw rejectError(
      'infra.other-account',
      `The credentials (${arn}) are of the account ${accountId}, the installation is of ${deployment.accountId}: take another profile.`,
    );
  };

  /** An error of one resource goes to `onError`, one that concerns all ends the whole. */
  const ask = async <Result>(request: {
    resource: InfraResource;
    work: () => Promise<Result>;
    onError: (message: string) => Result;
  }): Promise<Result> => {
    try {
      return await request.work();
    } catch (thrown) {
      const error = toInfraError(thrown, request.resource);
      if (concernsAll(error)) throw error;
      return request.onError(error.message);
    }
  };

  const takeSteps = async (request: {
    ordered: readonly (readonly InfraResource[])[];
    work: (resource: InfraResource) => Promise<InfraStep>;
    onStep?: ((step: InfraStep) => void) | undefined;
    endsAtFailure?: true;
  }): Promise<InfraStep[]> => {
    const { ordered, work, onStep } = request;
    const steps: InfraStep[] = [];
    for (const group of ordered) {
      const taken = await runAFewAtOnce(group, async (resource) => {
        const { kind, name } = resource;
        const step = await ask<InfraStep>({
          resource,
          work: () => work(resource),
          onError: (why) => ({ action: 'fail', kind, name, why }),
        });
        onStep?.(step);
        return step;
      });
      steps.push(...taken);
      if (request.endsAtFailure && taken.some(({ action }) => action === 'fail')) break;
    }
    return steps;
  };

  const planStep = async (resource: InfraResource): Promise<InfraStep> => {
    const { kind, name } = resource;
    const differences = await resource.look();
    if (differences === null) return { action: 'create', kind, name };
    if (differences.length === 0) return { action: 'keep', kind, name };
    return { action: 'update', kind, name, why: whyOf(differences) };
  };

  const assertNotNewer = async (): Promise<void> => {
    for (const resource of note) {
      await resource.look().catch((thrown: unknown) => {
        // All other trouble with it shows in its own step.
        if (thrown instanceof AppError) throw thrown;
      });
    }
  };

  const waitForOthers = async ({ kind, name }: InfraResource): Promise<InfraStep> => ({
    action: 'fail',
    kind,
    name,
    why: 'it says what was made, so it waits until all the others are there',
  });

  const findProblem = async (resource: InfraResource): Promise<InfraProblem | null> => {
    const { kind, name } = resource;
    const differences = await resource.look();
    if (differences?.length === 0) return null;
    const mending = 'run `assay infra create`';
    return differences === null
      ? { kind, name, problem: 'missing', message: `The ${kind} ${name} does not exist: ${mending}.` }
      : {
          kind,
          name,
          problem: 'differs',
          message: `The ${kind} ${name} differs (${whyOf(differences)}): ${mending}.`,
        };
  };

  return {
    plan: async () => {
      await assertAccount();
      return takeSteps({ ordered: groups, work: planStep });
    },

    create: async ({ onStep } = {}) => {
      await assertAccount();
      // A newer version's installation must not be half turned back before that is noticed.
      await assertNotNewer();
      const bring = (resource: InfraResource) => bringResource({ resource, clock });
      const steps = await takeSteps({ ordered: groups.slice(0, -1), work: bring, onStep });
      const areAllThere = steps.every(({ action }) => action !== 'fail');
      return [
        ...steps,
        ...(await takeSteps({ ordered: [note], work: areAllThere ? bring : waitForOthers, onStep })),
      ];
    },

    check: async () => {
      await assertAccount();
      const found = await runAFewAtOnce(groups.flat(), (resource) =>
        ask<InfraProblem | null>({
          resource,
          work: () => findProblem(resource),
          onError: (message) => ({
            kind: resource.kind,
            name: resource.name,
            problem: 'unknown',
            message,
          }),
        }),
      );
      return found.filter((each) => each !== null);
    },

    destroy: async ({ onStep } = {}) => {
      await assertAccount();
      await assertAllEmpty(groups.flat());
      return takeSteps({ ordered: toDestroy, work: destroyResource, onStep, endsAtFailure: true });
    },

    planDestroy: async () => {
      await assertAccount();
      await assertAllEmpty(groups.flat());
      return takeSteps({ ordered: toDestroy, work: planDestruction });
    },
  };
};
