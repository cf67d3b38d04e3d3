import { createS3BlobStore } from '../../src/s3/s3-blob-store.ts';
import { answer, breakOff, openS3Stub, type Play, refuse } from '../../src/s3/testing/open-s3-stub.ts';
import type { Faults } from './open-faults.ts';
import type { Scenario } from './run-steps.ts';

const sourceBytes = 5 * 1024 ** 3 + 10;
const xml = (name: string, content: string): Play =>
  answer(200, `<?xml version="1.0"?><${name}>${content}</${name}>`, { 'content-type': 'application/xml' });

/** What the mock cannot hold or do: an object above 5 GiB that is copied, and a download that breaks off. */
const play: Play = (request, response, giveUp) => {
  const { method, query, headers } = request;
  const choose = (): Play => {
    if (method === 'HEAD') return answer(200, '', { 'content-length': String(sourceBytes), etag: '"s"' });
    if (method === 'DELETE') return answer(204);
    if (method === 'GET' && query.has('uploadId')) return refuse(404, 'NoSuchUpload');
    if (method === 'GET' && headers.range === undefined)
      return breakOff({ size: 10, sent: '01234', headers: { etag: '"b"' } });
    if (method === 'GET')
      return answer(206, '56789', { etag: '"b"', 'content-range': 'bytes 5-9/10', 'content-length': '5' });
    if (query.has('uploads')) return xml('InitiateMultipartUploadResult', '<UploadId>up1</UploadId>');
    if (query.has('partNumber')) return xml('CopyPartResult', '<ETag>"p"</ETag>');
    if (method === 'POST') return xml('CompleteMultipartUploadResult', '<ETag>"whole"</ETag>');
    return refuse(400, 'InvalidRequest');
  };
  return choose()(request, response, giveUp);
};

export const openLargeObjectSteps = async (faults: Faults): Promise<Scenario & AsyncDisposable> => {
  const stub = await openS3Stub(play);
  faults.watch(stub.client);
  const store = createS3BlobStore({ client: stub.client, bucket: 'files' });
  return {
    steps: [
      { name: 'copy above 5 GiB', run: () => store.copy('from', 'to') },
      {
        name: 'get what breaks off',
        run: async () => Buffer.from((await store.get('broken')) ?? []).toString(),
      },
    ],
    state: async () => {
      const completed = stub.seen.filter(({ method, query }) => method === 'POST' && query.has('uploadId'));
      return completed.length > 0;
    },
    [Symbol.asyncDispose]: stub[Symbol.asyncDispose],
  };
};
