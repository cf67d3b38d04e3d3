import { describeSecretStore } from '@assay/core/testing/contracts';
import { afterAll, beforeAll } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSsmClient } from './create-ssm-client.ts';
import { createSsmSecretStore } from './ssm-secret-store.ts';

let mock: AwsMock;
let opened = 0;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

describeSecretStore({
  name: 'createSsmSecretStore',
  open: async () => {
    opened += 1;
    const parameterPrefix = `/assay/case-${opened}/`;
    const client = createSsmClient(mock.client);
    const open = () => createSsmSecretStore({ client, parameterPrefix });
    return {
      store: open(),
      reopen: async () => open(),
      [Symbol.asyncDispose]: async () => client.destroy(),
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
