import { createServer } from 'node:http';
import { describeDeployment, openAwsClients } from '@assay/adapters-aws';
import { createManualClock } from '@assay/core/testing/memory';
import { expect, it, vi } from 'vitest';
import { checkSearch } from './check-search.ts';

const check = (endpoint: string | null) => {
  const access = { region: 'eu-central-1', endpoint: null, profile: null };
  const clients = openAwsClients(access);
  const deployment = describeDeployment({ name: 'assay', accountId: '123456789012', region: 'eu-central-1' });
  const search = endpoint === null ? null : { endpoint, service: 'es' as const };
  const aws = { ...access, deployment: 'assay', secrets: 'ssm' as const, search };
  return checkSearch.run({ deployment, clients, clock: createManualClock(), aws }).finally(clients.close);
};

const openServer = async (status: number, body: object) => {
  const server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

it('says that search is off, and what to set', async () => {
  expect(await check(null)).toMatchObject([
    { status: 'ok', message: expect.stringMatching(/^off: set ASSAY_OPENSEARCH_ENDPOINT/) },
  ]);
});

it('asks the configured OpenSearch for its indexes', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  try {
    await using answering = await openServer(200, [{ index: 'assay_default_words_4' }]);
    expect(await check(answering.endpoint)).toMatchObject([
      { status: 'ok', message: `${answering.endpoint} answers, with 1 index of the workspace "default"` },
    ]);
    await using denying = await openServer(403, { Message: 'User is not authorized' });
    await expect(check(denying.endpoint)).rejects.toMatchObject({ code: 'search.access-denied' });
  } finally {
    vi.unstubAllEnvs();
  }
});
