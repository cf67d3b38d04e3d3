import type { AwsClients, Deployment } from '@assay/adapters-aws';
import { createSystemClock } from '@assay/adapters-local';
import type { Clock } from '@assay/core/ports';
import type { AwsConfig } from '../config.ts';
import { watchedFiles } from '../watch/watched-files.ts';

export type OpenDeployment = { deployment: Deployment; clients: AwsClients; clock: Clock; close: () => void };

/**
 * Finds out which account and region the configuration leads to, and what the installation is called there. Nothing of
 * it needs to exist yet. Errors: those of `findAccount`.
 */
export const openDeployment = async (config: { aws: AwsConfig }): Promise<OpenDeployment> => {
  // Loaded here, as the SDK takes longer to load than most commands take.
  const { describeDeployment, findAccount, openAwsClients } = await import('@assay/adapters-aws');
  const clients = openAwsClients(config.aws);
  try {
    const { accountId, region } = await findAccount(clients.sts);
    const place = { name: config.aws.deployment, accountId, region };
    const deployment = describeDeployment(place, { collections: [watchedFiles] });
    return { deployment, clients, clock: createSystemClock(), close: clients.close };
  } catch (thrown) {
    clients.close();
    throw thrown;
  }
};
