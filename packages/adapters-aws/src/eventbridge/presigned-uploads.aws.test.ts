import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAddDocument, type UploadState } from '@assay/core/documents';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { openRegistration } from './testing/open-registration.ts';

type Registration = Awaited<ReturnType<typeof openRegistration>>;

const workspace = 'default';
const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());
beforeEach(() => mock.reset());

/** Opens an upload of one file's name, and gives what a client is given. */
const openUpload = async ({ uploads, signer }: Registration, bytes: Uint8Array) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const said = { workspace, door: 'upload', name: 'one.txt', size: bytes.length, sha256, actor: 'tester' };
  const ticket = await uploads.open({ ...said, ttlMs: 600_000 });
  const signed = await signer.sign({
    workspace,
    uploadId: ticket.id,
    size: bytes.length,
    sha256,
    expiresAt: ticket.expiresAt,
    origin: 'http://unused.test',
  });
  return { id: ticket.id, ...signed };
};

/** As a client does it, who knows nothing of us or of AWS. */
const put = async (upload: { url: string; headers: Readonly<Record<string, string>> }, body: Uint8Array) =>
  (await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Buffer.from(body) })).status;

/** The test's own time limit ends the wait. */
const waitFor = async <T>(look: () => Promise<T | null | false>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found) return found;
    await sleep(20);
  }
};

const endOf = ({ uploads }: Registration, uploadId: string): Promise<UploadState> =>
  waitFor(async () => {
    const found = await uploads.find({ workspace, uploadId });
    return found?.documentId || found?.problem ? found : null;
  });

const isQueueEmpty = async ({ queue }: Registration): Promise<boolean> => {
  const { waiting, delayed, claimed } = await queue.stats('register-object');
  return waiting + delayed + claimed === 0;
};

it('registers what a client puts to a presigned URL', async () => {
  await using test = await openRegistration(mock);
  test.start(1);
  const bytes = toBytes('a document');
  const upload = await openUpload(test, bytes);
  expect(await test.uploads.find({ workspace, uploadId: upload.id })).toMatchObject({
    state: 'awaiting-bytes',
  });
  expect(await put(upload, bytes)).toBe(200);
  expect(await endOf(test, upload.id)).toMatchObject({ state: 'registered', version: 1, problem: null });
  const [document, ...none] = await test.listDocuments();
  expect(none).toEqual([]);
  expect(document).toMatchObject({ name: 'one.txt', door: 'upload', size: bytes.length, versionCount: 1 });
  const kept = await test.blobs.get(`workspaces/default/raw/${document?.contentId}`);
  expect(new TextDecoder().decode(kept ?? undefined)).toBe('a document');
  await waitFor(() => isQueueEmpty(test));
  expect(await test.listIncoming()).toEqual([]);
});

it('has one effect of each upload when its messages come late, three times over and in the wrong order', async () => {
  await using test = await openRegistration(mock);
  const [early, late] = [toBytes('the first'), toBytes('the second')];
  const first = await openUpload(test, early);
  const second = await openUpload(test, late);
  expect(await put(first, early)).toBe(200);
  expect(await put(second, late)).toBe(200);
  const news = await test.takeMessages(2);
  const ofFirst = news.filter((body) => body.includes(first.id));
  const ofSecond = news.filter((body) => body.includes(second.id));
  await test.sendMessages([...ofSecond, ...ofFirst, ...ofSecond, ...ofSecond, ...ofFirst, ...ofFirst]);
  test.start(2);
  for (const { id } of [first, second]) expect(await endOf(test, id)).toMatchObject({ state: 'registered' });
  await waitFor(() => isQueueEmpty(test));
  const before = await test.listDocuments();
  expect(before).toMatchObject([{ versionCount: 2, uploadId: second.id }]);
  expect(await test.listIncoming()).toEqual([]);
  // Long done: stored once more by the same link, and told of once more.
  expect(await put(first, early)).toBe(200);
  await test.sendMessages(news);
  await waitFor(async () => (await isQueueEmpty(test)) && (await test.listIncoming()).length === 0);
  expect(await test.listDocuments()).toEqual(before);
});

it('loses nothing of a document that is added here, of which the bucket tells before the commit', async () => {
  await using test = await openRegistration(mock);
  test.start(1);
  const { uploadId } = await createAddDocument({
    ...test,
    commit: async (changes) => {
      // The news has been taken, and put off.
      await waitFor(async () => {
        const { waiting, delayed } = await test.queue.stats('register-object');
        return waiting === 0 && delayed === 1;
      });
      return test.commit(changes);
    },
  })({ workspace, door: 'test', name: 'one.txt', bytes: toBytes('a document'), actor: 'tester' });
  expect(await endOf(test, uploadId)).toMatchObject({ state: 'registered', version: 1 });
  await waitFor(() => isQueueEmpty(test));
  expect(await test.listDocuments()).toMatchObject([{ versionCount: 1, uploadId }]);
  expect(await test.listIncoming()).toEqual([]);
});

it('ends an upload whose bytes are not those that were announced', async () => {
  await using test = await openRegistration(mock);
  test.start(1);
  const upload = await openUpload(test, toBytes('announced'));
  // By somebody with rights of their own: S3 holds the holders of a link to its conditions.
  await test.blobs.put(`incoming/default/${upload.id}`, toBytes('different'));
  expect(await endOf(test, upload.id)).toMatchObject({
    state: 'failed',
    problem: { code: 'upload.hash-mismatch' },
  });
  await waitFor(() => isQueueEmpty(test));
  expect(await test.listIncoming()).toEqual([]);
  expect(await test.listDocuments()).toEqual([]);
});
