import type { InfraProblem } from '@assay/adapters-aws';
import type { AwsCheck } from './aws-patient.ts';

/** More missing ones than this are told by their number, as before the first `infra create`. */
const maxMissingNamed = 5;

/** `4 buckets, 1 topic`. */
const countKinds = (problems: readonly InfraProblem[]): string =>
  [...Map.groupBy(problems, ({ kind }) => kind)]
    .map(([kind, { length }]) => `${length} ${kind}${length === 1 ? '' : 's'}`)
    .join(', ');

/** What is wrong, a line each, but for what is missing altogether. */
export const describeProblems = (problems: readonly InfraProblem[]): string[] => {
  const missing = problems.filter(({ problem }) => problem === 'missing');
  if (missing.length <= maxMissingNamed) return problems.map(({ message }) => message);
  return [
    `Missing: ${countKinds(missing)}. Run "assay infra create"; "assay infra plan" names them.`,
    ...problems.filter(({ problem }) => problem !== 'missing').map(({ message }) => message),
  ];
};

/** What of the installation is missing or differs. */
export const checkResources: AwsCheck = {
  name: 'resources',
  run: async ({ deployment, clients, clock }) => {
    const { createAwsInfra } = await import('@assay/adapters-aws');
    const problems = await createAwsInfra({ deployment, clients, clock }).check();
    if (problems.length === 0) {
      return [{ check: 'resources', status: 'ok', message: 'all there, as they should be' }];
    }
    return describeProblems(problems).map((message) => ({ check: 'resources', status: 'fail', message }));
  },
};
