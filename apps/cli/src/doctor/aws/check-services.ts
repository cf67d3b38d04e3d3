import type { AwsCheck } from './aws-patient.ts';
import { judgeAwsClock, judgeReach } from './judge-services.ts';

export const checkServices: AwsCheck = {
  name: 'services',
  run: async ({ deployment, clients, clock }) => {
    const { askServices } = await import('@assay/adapters-aws');
    const answers = await askServices({ deployment, clients });
    return [judgeReach(answers), judgeAwsClock({ answers, now: clock.now() })];
  },
};
