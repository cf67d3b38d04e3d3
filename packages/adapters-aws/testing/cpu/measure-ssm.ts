import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  PutParameterCommand,
} from '@aws-sdk/client-ssm';
import { createSsmClient } from '../../src/ssm/create-ssm-client.ts';
import { createSsmSecretStore } from '../../src/ssm/ssm-secret-store.ts';
import { type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

/** CPU time of the adapter and of the bare SDK, against a service in another process. */
export const measureSsm = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const { config } = service;
  const client = createSsmClient(config);
  const store = createSsmSecretStore({ client, parameterPrefix: '/assay/main/' });
  const Name = '/assay/main/secrets/a';

  const rows = await compareCpu('SSM', {
    get: {
      ours: () => store.get('a'),
      bare: () => client.send(new GetParameterCommand({ Name, WithDecryption: true })),
    },
    put: {
      ours: () => store.put('a', 'sesame'),
      bare: () =>
        client.send(
          new PutParameterCommand({ Name, Value: 'sesame', Type: 'SecureString', Overwrite: true }),
        ),
    },
    delete: {
      ours: () => store.delete('a'),
      bare: () => client.send(new DeleteParameterCommand({ Name })),
    },
    list: {
      ours: () => store.list(''),
      bare: () =>
        client.send(
          new GetParametersByPathCommand({ Path: '/assay/main/secrets', Recursive: true, MaxResults: 10 }),
        ),
    },
  });
  client.destroy();
  return rows;
};
