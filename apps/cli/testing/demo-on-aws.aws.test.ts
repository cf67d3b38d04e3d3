import { join } from 'node:path';
import { type AwsMock, openAwsMock } from '@assay/adapters-aws/testing/aws-mock';
import { getDocumentFieldsRoute } from '@assay/http-api/routes';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type GlobalOptions, loadConfig } from '../src/config.ts';
import { listDocuments, listFindings } from '../src/service/list-all.ts';
import { withService } from '../src/service/with-service.ts';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

/** The mock takes some seconds of CPU for what AWS does at once. */
const demoTimeoutMs = 600_000;

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

/** The usual chain of the SDK finds these; nothing of them is an option of ours. */
const awsEnv = (): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: mock.client.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: mock.client.credentials.secretAccessKey,
  AWS_REGION: mock.client.region,
  AWS_ENDPOINT_URL: mock.client.endpoint,
});

/** All that a workspace holds, without the ids that each home makes for itself. */
const holdings = (options: GlobalOptions) =>
  withService(loadConfig(options), async ({ client }) => {
    const documents = await listDocuments(client);
    const described = await Promise.all(
      documents.map(async ({ id, name, version, contentId, size, state, type, problems }) => {
        const fields = await client.call(getDocumentFieldsRoute, { params: { id } }).catch(() => null);
        return { name, version, contentId, size, state, type, problems, fields };
      }),
    );
    return {
      documents: described.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      findings: (await listFindings(client)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  });

it('does on AWS what it does in a folder: the same documents, fields and findings', {
  timeout: demoTimeoutMs,
}, async () => {
  await using scratch = await openScratch();
  const made = await runCli(['infra', 'create', '--home', 'aws'], { env: awsEnv() });
  expect(made).toMatchObject({ code: 0, stderr: '' });

  const [local, remote] = [join(scratch.path, 'local'), join(scratch.path, 'remote')];
  const atHome = await runCli(['demo', '--out', local, '--json']);
  expect(atHome).toMatchObject({ code: 0, stderr: '' });
  const onAws = await runCli(['demo', '--home', 'aws', '--out', remote, '--json'], { env: awsEnv() });
  expect(onAws).toMatchObject({ code: 0, stderr: '' });
  const { workspace }: { workspace: string } = JSON.parse(onAws.stdout);
  expect(workspace).toMatch(/^demo-\d{14}$/);

  const expected = await holdings({ data: join(local, 'data') });
  for (const [name, value] of Object.entries(awsEnv())) vi.stubEnv(name, value);
  const found = await holdings({ home: 'aws', workspace });
  vi.unstubAllEnvs();
  expect(expected.documents.length).toBeGreaterThan(30);
  expect(expected.findings.length).toBeGreaterThan(5);
  expect(found).toEqual(expected);
});
