import { describe, expect, it } from 'vitest';
import { createS3BlobStore } from './s3-blob-store.ts';
import { answer, hangUp, openS3Stub, type Play, refuse, type SeenRequest } from './testing/open-s3-stub.ts';

const mib = 1024 * 1024;
const chunk = new Uint8Array(mib).fill(7);

async function* megabytes(count: number, before?: (place: number) => Promise<void> | void) {
  for (let place = 0; place < count; place += 1) {
    await before?.(place);
    yield chunk;
  }
}

const xml = (name: string, content: string): Play =>
  answer(200, `<?xml version="1.0"?><${name}>${content}</${name}>`, { 'content-type': 'application/xml' });

type Step = 'create' | 'part' | 'complete' | 'abort' | 'list-parts' | 'head' | 'put' | 'other';

const stepOf = ({ method, query }: SeenRequest): Step => {
  if (method === 'POST') return query.has('uploads') ? 'create' : 'complete';
  if (method === 'PUT') return query.has('partNumber') ? 'part' : 'put';
  if (method === 'DELETE') return 'abort';
  if (method === 'HEAD') return 'head';
  return query.has('uploadId') ? 'list-parts' : 'other';
};

const usual: Readonly<Record<Step, Play>> = {
  create: xml('InitiateMultipartUploadResult', '<UploadId>up1</UploadId>'),
  part: (request, response, giveUp) =>
    answer(200, '', { etag: `"${request.query.get('partNumber')}"`, 'x-amz-checksum-crc32': 'AAAAAA==' })(
      request,
      response,
      giveUp,
    ),
  complete: xml('CompleteMultipartUploadResult', '<ETag>"whole"</ETag>'),
  abort: answer(204),
  'list-parts': refuse(404, 'NoSuchUpload'),
  head: answer(404),
  put: answer(200),
  other: xml('ListBucketResult', ''),
};

/** A service in which some steps go otherwise. */
const openUploading = async (unusual: Partial<Record<Step, Play>> = {}) => {
  const stub = await openS3Stub((request, response, giveUp) =>
    ({ ...usual, ...unusual })[stepOf(request)](request, response, giveUp),
  );
  return {
    stub,
    store: createS3BlobStore({ client: stub.client, bucket: 'files' }),
    steps: () => stub.seen.map(stepOf),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
};

const count = (steps: readonly Step[], step: Step): number => steps.filter((each) => each === step).length;
const unavailable = { code: 'blob.unavailable', recovery: 'retry' };

describe('putting large blobs into S3', () => {
  it('sends a stream in parts and completes it with their order, its size and its condition', async () => {
    await using uploading = await openUploading();
    expect(await uploading.store.put('a', megabytes(17), { ifAbsent: true })).toEqual({
      created: true,
      size: 17 * mib,
    });
    const parts = uploading.stub.seen.filter((request) => stepOf(request) === 'part');
    expect(parts.map(({ body }) => body.length).toSorted((a, b) => b - a)).toEqual([8 * mib, 8 * mib, mib]);
    const completion = uploading.stub.seen.find((request) => stepOf(request) === 'complete');
    expect(completion?.headers).toMatchObject({
      'if-none-match': '*',
      'x-amz-mp-object-size': String(17 * mib),
    });
    const numbers = [...String(completion?.body).matchAll(/<PartNumber>(\d+)/g)].map(([, number]) => number);
    expect(numbers).toEqual(['1', '2', '3']);
    expect(String(completion?.body)).toContain('<ChecksumCRC32>');
    expect(count(uploading.steps(), 'abort')).toBe(0);
  });

  it('sends what fits into one request in one, however it comes', async () => {
    await using uploading = await openUploading();
    await uploading.store.put('a', megabytes(8));
    await uploading.store.put('a', new Uint8Array(8 * mib));
    await uploading.store.put('a', megabytes(0));
    expect(uploading.steps()).toEqual(['put', 'put', 'put']);
  });

  it('does not send a large blob that is there already', async () => {
    await using uploading = await openUploading({ head: answer(200, '', { 'x-amz-meta-of': 'another' }) });
    expect(await uploading.store.put('a', megabytes(9), { ifAbsent: true })).toMatchObject({
      created: false,
    });
    expect(uploading.steps()).toEqual(['head']);
  });

  it('repeats the part whose connection broke, and only that', async () => {
    let broken = 0;
    const part: Play = (request, response, giveUp) =>
      request.query.get('partNumber') === '2' && broken++ === 0
        ? hangUp(request, response, giveUp)
        : usual.part(request, response, giveUp);
    await using uploading = await openUploading({ part });
    expect(await uploading.store.put('a', new Uint8Array(17 * mib))).toMatchObject({ created: true });
    const numbers = uploading.stub.seen.flatMap(({ query }) => query.get('partNumber') ?? []);
    expect(numbers.toSorted()).toEqual(['1', '2', '2', '3']);
  });

  it.each([
    ['a part is refused for good', { part: refuse(500, 'InternalError') }],
    ['the completion is refused for good', { complete: refuse(500, 'InternalError') }],
    [
      'the completion fails within an answer that began well',
      { complete: xml('Error', '<Code>InternalError</Code>') },
    ],
    ['the upload is gone at its end', { complete: refuse(404, 'NoSuchUpload') }],
  ] satisfies Array<[string, Partial<Record<Step, Play>>]>)('drops all parts when %s', async (_, unusual) => {
    await using uploading = await openUploading(unusual);
    await expect(uploading.store.put('a', megabytes(9))).rejects.toMatchObject(unavailable);
    expect(uploading.steps().slice(-2)).toEqual(['abort', 'list-parts']);
  });

  it('drops all parts when the source breaks, and tells what broke it', async () => {
    await using uploading = await openUploading();
    const broken = new Error('the source broke');
    const source = megabytes(20, (place) => {
      if (place === 12) throw broken;
    });
    await expect(uploading.store.put('a', source)).rejects.toBe(broken);
    expect(uploading.steps().slice(-2)).toEqual(['abort', 'list-parts']);
    expect(count(uploading.steps(), 'complete')).toBe(0);
  });

  it('tells what broke the source also when the parts cannot be dropped', async () => {
    await using uploading = await openUploading({ abort: refuse(403, 'AccessDenied') });
    const broken = new Error('the source broke');
    const source = megabytes(20, (place) => {
      if (place === 12) throw broken;
    });
    await expect(uploading.store.put('a', source)).rejects.toBe(broken);
  });

  it('gives up at once on abort while a part and the source stand still, and drops all parts', async () => {
    const standing = Promise.withResolvers<void>();
    await using uploading = await openUploading({ part: () => standing.resolve() });
    const controller = new AbortController();
    const reason = new Error('stop');
    const source = megabytes(20, async (place) => {
      if (place < 12) return;
      // Both stand still from here on: the part was taken and is not answered, and the source gives no more.
      await standing.promise;
      setImmediate(() => controller.abort(reason));
      await new Promise(() => undefined);
    });
    await expect(uploading.store.put('a', source, { signal: controller.signal })).rejects.toBe(reason);
    expect(uploading.steps().slice(-2)).toEqual(['abort', 'list-parts']);
  });

  it('wakes from a source that stands still when a part fails', async () => {
    await using uploading = await openUploading({ part: refuse(403, 'AccessDenied') });
    const source = megabytes(20, (place) => (place < 12 ? undefined : new Promise(() => undefined)));
    await expect(uploading.store.put('a', source)).rejects.toMatchObject({ code: 'blob.access-denied' });
    expect(uploading.steps().slice(-2)).toEqual(['abort', 'list-parts']);
  });

  it('drops parts again that arrived after they were dropped', async () => {
    let looks = 0;
    const listed: Play = (request, response, giveUp) =>
      (looks++ === 0 ? xml('ListPartsResult', '') : usual['list-parts'])(request, response, giveUp);
    await using uploading = await openUploading({ part: refuse(500, 'x'), 'list-parts': listed });
    await expect(uploading.store.put('a', megabytes(9))).rejects.toMatchObject(unavailable);
    expect(uploading.steps().slice(-4)).toEqual(['abort', 'list-parts', 'abort', 'list-parts']);
  });

  it('lets another win at the completion, and drops its own parts', async () => {
    await using uploading = await openUploading({ complete: refuse(412, 'PreconditionFailed') });
    expect(await uploading.store.put('a', megabytes(9), { ifAbsent: true })).toMatchObject({
      created: false,
    });
    expect(uploading.steps().slice(-2)).toEqual(['abort', 'list-parts']);
  });

  it.each(['PreconditionFailed', 'NoSuchUpload'])(
    'knows its own blob when the answer to the completion was lost and %s is said to the next',
    async (code) => {
      let mark = '';
      let completions = 0;
      const complete: Play = (request, response, giveUp) =>
        (completions++ === 0 ? hangUp : refuse(code === 'NoSuchUpload' ? 404 : 412, code))(
          request,
          response,
          giveUp,
        );
      const create: Play = (request, response, giveUp) => {
        mark = String(request.headers['x-amz-meta-assay-writer']);
        return usual.create(request, response, giveUp);
      };
      const head: Play = (request, response, giveUp) =>
        (completions === 0 ? usual.head : answer(200, '', { 'x-amz-meta-assay-writer': mark }))(
          request,
          response,
          giveUp,
        );
      await using uploading = await openUploading({ complete, create, head });
      expect(await uploading.store.put('a', megabytes(9), { ifAbsent: true })).toMatchObject({
        created: true,
      });
      expect(count(uploading.steps(), 'abort')).toBe(0);
    },
  );
});
