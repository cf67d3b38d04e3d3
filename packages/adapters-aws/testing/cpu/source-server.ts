import { once } from 'node:events';
import { createServer } from 'node:http';

/** Answers as a bucket does: pages of 1,000 objects, and objects of 100 KB. Tells its port. */
const content = Buffer.alloc(100 * 1024, 'a');
const contents = Array.from(
  { length: 1_000 },
  (_, index) =>
    `<Contents><Key>k/${index}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"e"</ETag><Size>3</Size></Contents>`,
);
const listed = Buffer.from(
  `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`,
);

const server = createServer((request, response) => {
  const body = request.url?.includes('list-type') ? listed : content;
  response.writeHead(200, {
    etag: '"e"',
    'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
