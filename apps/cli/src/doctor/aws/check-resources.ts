import type { AwsCheck } from './aws-patient.ts';

/** A line for each resource that is missing or differs. */
export const checkResources: AwsCheck = {
  name: 'resources',
  run: async ({ deployment, clients, clock }) => {
    const { createAwsInfra } = await import('@assay/adapters-aws');
    const problems = await createAwsInfra({ deployment, clients, clock }).check();
    if (problems.length === 0) {
      return [{ check: 'resources', status: 'ok', message: 'all there, as they should be' }];
    }
    return problems.map(({ message }) => ({ check: 'resources', status: 'fail', message }));
  },
};
