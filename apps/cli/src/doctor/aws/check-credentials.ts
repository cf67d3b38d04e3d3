import type { AwsCheck } from './aws-patient.ts';

/** Who calls; without credentials that are valid nothing is opened that could be checked. */
export const checkCredentials: AwsCheck = {
  name: 'credentials',
  run: async ({ clients }) => {
    const { findAccount } = await import('@assay/adapters-aws');
    const { accountId, arn } = await findAccount(clients.sts);
    return [{ check: 'credentials', status: 'ok', message: `${arn} of the account ${accountId}` }];
  },
};
