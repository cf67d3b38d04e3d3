import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AwsMock, openAwsMock } from '@assay/adapters-aws/testing/aws-mock';
import {
  createPassingClock,
  openSearchStub,
  type SearchStub,
} from '@assay/adapters-aws/testing/opensearch-stub';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

/** The mock takes some seconds of CPU for what AWS does at once. */
const timeout = 600_000;

let mock: AwsMock;
let stub: SearchStub;
beforeAll(async () => {
  mock = await openAwsMock();
  stub = await openSearchStub({ service: 'es', clock: createPassingClock() });
});
afterAll(async () => {
  await stub[Symbol.asyncDispose]();
  await mock[Symbol.asyncDispose]();
});

/** The usual chain of the SDK finds the first ones; nothing of them is an option of ours. */
const awsEnv = (): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: mock.client.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: mock.client.credentials.secretAccessKey,
  AWS_REGION: mock.client.region,
  AWS_ENDPOINT_URL: mock.client.endpoint,
});

const texts = {
  'lease.txt': 'Lease agreement\n\nEither party may terminate this lease with three months of notice.',
  'order.txt': 'Purchase order\n\nTwelve chairs of oak, to be delivered in spring.',
};

it('finds on AWS what it finds in a folder, and no longer what was deleted', { timeout }, async () => {
  await using scratch = await openScratch();
  const files = Object.entries(texts).map(([name, text]) => ({ path: join(scratch.path, name), text }));
  for (const { path, text } of files) await writeFile(path, text);
  const paths = files.map(({ path }) => path);
  const env = { ...awsEnv(), ASSAY_SEARCH: '1', ASSAY_OPENSEARCH_ENDPOINT: stub.endpoint };
  const onAws = (...args: string[]) => runCli([...args, '--home', 'aws', '--json'], { env });
  const atHome = (...args: string[]) =>
    runCli([...args, '--data', join(scratch.path, 'data'), '--json'], {
      env: { ASSAY_SEARCH: '1' },
    });

  expect(await onAws('infra', 'create')).toMatchObject({ code: 0 });
  for (const run of [onAws, atHome])
    expect(await run('add', ...paths)).toMatchObject({ code: 0, stderr: '' });
  const find = async (run: typeof onAws, query: string) => {
    const { code, stdout, stderr } = await run('search', query);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { items, total }: { items: { documents: { id: string; name: string }[] }[]; total: number } =
      JSON.parse(stdout);
    const documents = items.flatMap((item) => item.documents);
    return { ids: documents.map(({ id }) => id), names: documents.map(({ name }) => name), total };
  };
  for (const query of ['+chiars', '"three months"']) {
    const [found, expected] = [await find(onAws, query), await find(atHome, query)];
    expect(found.total).toBe(1);
    expect(found).toEqual({ ...expected, ids: found.ids });
  }

  const [id = ''] = (await find(onAws, 'oak')).ids;
  expect(await onAws('documents', 'delete', id)).toMatchObject({ code: 0 });
  const kept = stub.indexNames().flatMap((name) => stub.documentsOf(name));
  expect(JSON.stringify(kept)).toContain('lease');
  expect(JSON.stringify(kept)).not.toContain('oak');

  const off = await runCli(['search', 'oak', '--home', 'aws'], { env: { ...awsEnv(), ASSAY_SEARCH: '1' } });
  expect(off.code).not.toBe(0);
  expect(off.stderr).toContain('Set ASSAY_OPENSEARCH_ENDPOINT');
});
