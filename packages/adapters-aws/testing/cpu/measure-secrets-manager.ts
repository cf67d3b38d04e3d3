import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
} from '@aws-sdk/client-secrets-manager';
import { createSecretsManagerClient } from '../../src/secrets-manager/create-secrets-manager-client.ts';
import { createSecretsManagerSecretStore } from '../../src/secrets-manager/secrets-manager-secret-store.ts';
import { type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

/** CPU time of the adapter and of the bare SDK, against a service in another process. */
export const measureSecretsManager = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const { config } = service;
  const client = createSecretsManagerClient(config);
  const store = createSecretsManagerSecretStore({ client, prefix: 'assay/' });
  const SecretId = 'assay/a';

  const rows = await compareCpu('Secrets Manager', {
    get: {
      ours: () => store.get('a'),
      bare: () => client.send(new GetSecretValueCommand({ SecretId })),
    },
    put: {
      ours: () => store.put('a', 'sesame'),
      bare: () =>
        client.send(
          new CreateSecretCommand({
            Name: SecretId,
            SecretString: 'sesame',
            ClientRequestToken: randomUUID(),
          }),
        ),
    },
    delete: {
      ours: () => store.delete('a'),
      bare: () => client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true })),
    },
    list: {
      ours: () => store.list(''),
      bare: () =>
        client.send(
          new ListSecretsCommand({ Filters: [{ Key: 'name', Values: ['assay/'] }], MaxResults: 100 }),
        ),
    },
  });
  client.destroy();
  return rows;
};
