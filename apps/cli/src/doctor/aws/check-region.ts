import type { AwsCheck } from './aws-patient.ts';

export const checkRegion: AwsCheck = {
  name: 'region',
  run: async ({ deployment }) => [
    { check: 'region', status: 'ok', message: `${deployment.region}, installation ${deployment.name}` },
  ],
};
