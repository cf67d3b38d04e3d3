import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AwsMock, openAwsMock } from '@assay/adapters-aws/testing/aws-mock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

/** The mock takes some seconds of CPU for what AWS does at once. */
const timeout = 600_000;

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
});

type Found = { state: string; counts: Record<string, number>; entities: unknown[] };

it('finds in a document on AWS what it finds in a folder, and no longer after its end', {
  timeout,
}, async () => {
  await using scratch = await openScratch();
  const path = join(scratch.path, 'letter.txt');
  await writeFile(path, 'Dear colleague,\n\nwrite to Dr. Anna Berg, anna.berg@example.com.\n');
  const env = {
    AWS_ACCESS_KEY_ID: mock.client.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: mock.client.credentials.secretAccessKey,
    AWS_REGION: mock.client.region,
    AWS_ENDPOINT_URL: mock.client.endpoint,
  };
  const onAws = (...args: string[]) => runCli([...args, '--home', 'aws', '--json'], { env });
  const atHome = (...args: string[]) => runCli([...args, '--data', join(scratch.path, 'data'), '--json']);
  expect(await onAws('infra', 'create')).toMatchObject({ code: 0 });

  const find = async (run: typeof onAws): Promise<{ id: string; found: Found }> => {
    expect(await run('add', path)).toMatchObject({ code: 0, stderr: '' });
    const [listed]: { id: string }[] = JSON.parse((await run('documents', 'list')).stdout);
    const id = listed?.id ?? '';
    const shown = await run('pii', 'document', id);
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    return { id, found: JSON.parse(shown.stdout) };
  };
  const [there, here] = [await find(onAws), await find(atHome)];
  expect(there.found).toMatchObject({ state: 'current', counts: { EMAIL_ADDRESS: 1, PERSON: 1 } });
  expect(there.found.entities).toEqual(here.found.entities);

  expect(await onAws('documents', 'delete', there.id)).toMatchObject({ code: 0 });
  expect(await onAws('pii', 'document', there.id)).toMatchObject({ code: 1 });
});
