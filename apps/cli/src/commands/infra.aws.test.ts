import { createS3BlobStore, createS3Client, describeDeployment } from '@assay/adapters-aws';
import { type AwsMock, openAwsMock } from '@assay/adapters-aws/testing/aws-mock';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

/** Each command is a process of its own, which a busy machine takes its time for. */
const timeout = 300_000;

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

const run = (args: readonly string[], env: Record<string, string> = {}) =>
  runCli([...args, '--home', 'aws'], {
    env: {
      AWS_ACCESS_KEY_ID: mock.client.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: mock.client.credentials.secretAccessKey,
      AWS_REGION: mock.client.region,
      AWS_ENDPOINT_URL: mock.client.endpoint,
      ...env,
    },
  });

const diagnosesOf = (stdout: string): Array<{ check: string; status: string; message: string }> =>
  JSON.parse(stdout);

it('plans, makes, examines and deletes an installation, and keeps what holds something', {
  timeout,
}, async () => {
  const planned = await run(['infra', 'create', '--plan', '--json']);
  expect(planned).toMatchObject({ code: 0, stderr: '' });
  const steps: Array<{ action: string; name: string }> = JSON.parse(planned.stdout);
  expect(new Set(steps.map(({ action }) => action))).toEqual(new Set(['create']));

  const unmade = await run(['doctor', '--json']);
  expect(unmade.code).toBe(1);
  const missing = diagnosesOf(unmade.stdout).filter(({ status }) => status === 'fail');
  expect(missing).toMatchObject([{ check: 'resources' }]);
  expect(missing[0]?.message).toMatch(/^Missing: .*\b4 buckets\b.*Run "assay infra create"/);

  const made = await run(['infra', 'create']);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/^ACTION +KIND +NAME/);
  expect(made.stdout).toContain(`Done: ${steps.length} create`);
  expect((await run(['infra', 'create'])).stdout).toContain(`Done: ${steps.length} keep`);

  const sound = await run(['doctor', '--json']);
  expect(diagnosesOf(sound.stdout).filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(diagnosesOf(sound.stdout).map(({ check }) => check)).toEqual([
    ...['node', 'types', 'workers', 'readers', 'models', 'port', 'clock'],
    ...['credentials', 'region', 'services', 'aws clock', 'resources', 'search'],
  ]);

  const { region } = mock.client;
  const { buckets } = describeDeployment({ name: 'assay', accountId: '123456789012', region });
  const client = createS3Client(mock.client);
  await createS3BlobStore({ client, bucket: buckets.models }).put('k', new Uint8Array(3));
  client.destroy();
  for (const args of [
    ['infra', 'create', '--destroy'],
    ['infra', 'create', '--destroy', '--plan'],
    ['infra', 'destroy'],
  ]) {
    const refused = await run(args);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(`the bucket ${buckets.models} holds objects`);
  }
  expect((await run(['infra', 'plan'])).stdout).toContain(`To do: ${steps.length} keep`);

  await mock.reset();
  await run(['infra', 'create']);
  const destroyed = await run(['infra', 'destroy']);
  expect(destroyed.stdout).toContain(`Done: ${steps.length} delete`);
});

it('says what is missing when nobody is known to AWS, or nothing answers', { timeout }, async () => {
  const place = ['infra', 'plan'];
  const nobody = await run(place, {
    AWS_ACCESS_KEY_ID: '',
    AWS_EC2_METADATA_DISABLED: 'true',
    HOME: '/nowhere',
  });
  expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining('aws.no-credentials') });
  const silent = await run(place, { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
  expect(silent).toMatchObject({ code: 75, stderr: expect.stringContaining('aws.unreachable') });
  const doctor = await run(['doctor', '--json'], { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
  expect(doctor.code).toBe(1);
  expect(diagnosesOf(doctor.stdout).at(-1)).toMatchObject({ check: 'services', status: 'fail' });
});
