import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A service that answers every request of the measurement with a fixed answer; prints its port. */
const content = Buffer.alloc(16 * 1024, 'a');
const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
const contents = Array.from(
  { length: 100 },
  (_, index) =>
    `<Contents><Key>k/${index}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"e"</ETag><Size>3</Size></Contents>`,
);
const listed = xml(
  `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`,
);
const copied = xml('<CopyObjectResult><ETag>"e"</ETag></CopyObjectResult>');

const server = createServer(async (request, response) => {
  await text(request);
  const headers = { etag: '"e"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' };
  const { method = '', url = '' } = request;
  if (method === 'HEAD') response.writeHead(200, { ...headers, 'content-length': content.length }).end();
  else if (method === 'DELETE') response.writeHead(204).end();
  else if (method === 'GET') {
    const body = url.includes('list-type') ? listed : content;
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
  } else response.writeHead(200, headers).end(request.headers['x-amz-copy-source'] ? copied : '');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
