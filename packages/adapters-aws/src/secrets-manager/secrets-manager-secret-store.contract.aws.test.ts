import { describeSecretStore } from '@assay/core/testing/contracts';
import { afterAll, beforeAll } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSecretsManagerClient } from './create-secrets-manager-client.ts';
import { createSecretsManagerSecretStore } from './secrets-manager-secret-store.ts';

let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

describeSecretStore({
  name: 'createSecretsManagerSecretStore',
  open: async () => {
    opened += 1;
    const prefix = `assay/case-${opened}/`;
    const client = createSecretsManagerClient(mock.client);
    const open = () => createSecretsManagerSecretStore({ client, prefix });
    return {
      store: open(),
      reopen: async () => open(),
      [Symbol.asyncDispose]: async () => client.destroy(),
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
