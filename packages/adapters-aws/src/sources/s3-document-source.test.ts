import { describe, expect, it } from 'vitest';
import { answer, breakOff, openS3Stub, type Play, refuse } from '../s3/testing/open-s3-stub.ts';
import { createS3DocumentSource } from './s3-document-source.ts';

const bytes = new TextEncoder().encode('done');
const etag = '"one"';

const openSource = async (plays: Play[] | Play) => {
  const stub = await openS3Stub(plays);
  return {
    stub,
    source: createS3DocumentSource({ client: stub.client, bucket: 'foreign', prefix: 'in/' }),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
};

const xml = (name: string, content: string): Play =>
  answer(200, `<?xml version="1.0"?><${name}>${content}</${name}>`, { 'content-type': 'application/xml' });

const listed = (keys: readonly string[], { isTruncated = false } = {}): Play =>
  xml(
    'ListBucketResult',
    `<EncodingType>url</EncodingType><IsTruncated>${isTruncated}</IsTruncated>${keys
      .map(
        (key) =>
          `<Contents><Key>${key}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><ETag>&quot;e&quot;</ETag><Size>3</Size></Contents>`,
      )
      .join('')}`,
  );

const readText = async (stream: AsyncIterable<Uint8Array> | undefined): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const told = { etag, 'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT' };

describe('listing a bucket', () => {
  // The mock has no route for such keys.
  it('reads keys as they were escaped, line breaks and tabs included', async () => {
    await using opened = await openSource([listed(['in/line%0Abreak%09tab', 'in/a+b%2Bc%2520d/'])]);
    const { items, cursor } = await opened.source.list({ prefix: 'li', after: 'b', limit: 2 });
    expect(items).toEqual([
      { key: 'line\nbreak\ttab', size: 3, etag: '"e"', modifiedAt: '2026-01-02T03:04:05.000Z' },
      { key: 'a b+c%20d/', size: 3, etag: '"e"', modifiedAt: '2026-01-02T03:04:05.000Z' },
    ]);
    expect(cursor).toBeNull();
    expect(Object.fromEntries(opened.stub.seen[0]?.query ?? [])).toMatchObject({
      'encoding-type': 'url',
      prefix: 'in/li',
      'start-after': 'in/b',
      'max-keys': '2',
    });
  });

  it('passes over the object that stands for the folder itself, and asks on behind it', async () => {
    await using opened = await openSource([
      listed(['in/'], { isTruncated: true }),
      listed(['in/a'], { isTruncated: true }),
      listed(['in/b']),
    ]);
    const first = await opened.source.list({ prefix: '', limit: 1 });
    expect(first).toMatchObject({ items: [{ key: 'a' }], cursor: 'a' });
    const second = await opened.source.list({ prefix: '', limit: 1, cursor: first.cursor });
    expect(second).toMatchObject({ items: [{ key: 'b' }], cursor: null });
    expect(opened.stub.seen.map(({ query }) => query.get('start-after'))).toEqual([null, 'in/', 'in/a']);
  });

  it('never asks for more than the service gives', async () => {
    await using opened = await openSource([listed([])]);
    expect(await opened.source.list({ prefix: '', limit: 50_000 })).toEqual({ items: [], cursor: null });
    expect(opened.stub.seen[0]?.query.get('max-keys')).toBe('1000');
  });
});

describe('reading an object of a bucket', () => {
  const broken = breakOff({ size: 11, sent: 'hello', headers: told });

  it('reads on from the next byte of the same version when the connection breaks', async () => {
    const rest = answer(206, ' world', { etag, 'content-range': 'bytes 5-10/11' });
    await using opened = await openSource([broken, rest]);
    const found = await opened.source.open('a');
    expect(found?.object).toEqual({ key: 'a', size: 11, etag, modifiedAt: '2026-01-02T03:04:05.000Z' });
    expect(await readText(found?.bytes)).toBe('hello world');
    expect(opened.stub.seen[1]?.headers).toMatchObject({ range: 'bytes=5-', 'if-match': etag });
  });

  it('says that the object changed when there is another version, or none, to read on', async () => {
    for (const play of [refuse(412, 'PreconditionFailed'), refuse(404, 'NoSuchKey')]) {
      await using opened = await openSource([broken, play]);
      const found = await opened.source.open('a');
      await expect(readText(found?.bytes)).rejects.toMatchObject({
        code: 'source.changed',
        recovery: 'retry',
      });
    }
  });

  it('tells what goes wrong while reading on in words of the port', async () => {
    for (const [play, code] of [
      [refuse(503, 'SlowDown'), 'source.unavailable'],
      [refuse(400, 'ExpiredToken'), 'source.credentials-expired'],
      [refuse(403, 'AccessDenied'), 'source.access-denied'],
      [answer(200, 'other world'), 'source.unavailable'],
    ] as const) {
      let requests = 0;
      await using opened = await openSource((request, response, giveUp) => {
        requests += 1;
        return (requests === 1 ? broken : play)(request, response, giveUp);
      });
      const found = await opened.source.open('a');
      await expect(readText(found?.bytes)).rejects.toMatchObject({ code });
    }
  });

  it('tells a missing bucket from a missing object where the answer to HEAD does not', async () => {
    const none = answer(404);
    await using opened = await openSource([
      none,
      refuse(404, 'NoSuchBucket'),
      none,
      refuse(404, 'NoSuchKey'),
      answer(200, '', told),
      none,
    ]);
    await expect(opened.source.stat('a')).rejects.toMatchObject({ code: 'source.not-found' });
    expect(await opened.source.stat('a')).toBeNull();
    expect(await opened.source.stat('a')).toMatchObject({ etag });
    expect(await opened.source.stat('a')).toBeNull();
    expect(opened.stub.seen.map(({ method }) => method)).toEqual([
      'HEAD',
      'GET',
      'HEAD',
      'GET',
      'HEAD',
      'HEAD',
    ]);
  });

  it('says that an archived object has to be restored first', async () => {
    await using opened = await openSource([refuse(403, 'InvalidObjectState')]);
    await expect(opened.source.open('a')).rejects.toMatchObject({
      code: 'source.archived',
      recovery: 'reject',
    });
  });
});

describe('marking in a bucket', () => {
  it('writes only where there is nothing, and leaves the same mark alone', async () => {
    await using opened = await openSource([
      answer(200),
      refuse(412, 'PreconditionFailed'),
      answer(200, 'done', told),
    ]);
    await opened.source.mark({ key: 'm', content: bytes });
    await opened.source.mark({ key: 'm', content: bytes });
    expect(opened.stub.seen.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET']);
    expect(opened.stub.seen[0]?.headers['if-none-match']).toBe('*');
    expect(opened.stub.seen[0]?.body.toString()).toBe('done');
  });

  it('replaces another mark, and one that writers met over', async () => {
    for (const [first, there] of [
      [refuse(412, 'PreconditionFailed'), answer(200, 'gone', told)],
      [refuse(412, 'PreconditionFailed'), answer(200, 'another length', told)],
      [refuse(409, 'ConditionalRequestConflict'), refuse(404, 'NoSuchKey')],
    ] as const) {
      await using opened = await openSource([first, there, answer(200)]);
      await opened.source.mark({ key: 'm', content: bytes });
      expect(opened.stub.seen.map(({ method }) => method)).toEqual(['PUT', 'GET', 'PUT']);
      expect(opened.stub.seen[2]?.headers['if-none-match']).toBeUndefined();
    }
  });
});

describe('moving in a bucket', () => {
  const copied = xml('CopyObjectResult', '<ETag>"c"</ETag>');
  const move = { key: 'ä b+c%20', to: 'to/x', etag };

  it('copies and deletes on condition of the version that was seen', async () => {
    await using opened = await openSource([copied, answer(204)]);
    expect(await opened.source.move(move)).toEqual({ moved: true });
    const [copy, deletion] = opened.stub.seen;
    expect(copy).toMatchObject({
      method: 'PUT',
      path: '/foreign/in/to/x',
      headers: {
        'x-amz-copy-source': 'foreign/in/%C3%A4%20b%2Bc%2520',
        'x-amz-copy-source-if-match': etag,
      },
    });
    expect(deletion).toMatchObject({ method: 'DELETE', headers: { 'if-match': etag } });
    expect(decodeURIComponent(deletion?.path ?? '')).toBe('/foreign/in/ä b+c%20');
  });

  it('deletes nothing where it copied nothing', async () => {
    for (const play of [refuse(412, 'PreconditionFailed'), refuse(404, 'NoSuchKey')]) {
      await using opened = await openSource([play]);
      expect(await opened.source.move(move)).toEqual({ moved: false });
      expect(opened.stub.seen).toHaveLength(1);
    }
    await using failing = await openSource(xml('Error', '<Code>InternalError</Code><Message>told</Message>'));
    await expect(failing.source.move(move)).rejects.toMatchObject({ code: 'source.unavailable' });
    expect(failing.stub.seen.map(({ method }) => method)).not.toContain('DELETE');
  });

  it('leaves what was put there between the copy and the deletion', async () => {
    for (const play of [refuse(412, 'PreconditionFailed'), refuse(404, 'NoSuchKey')]) {
      await using opened = await openSource([copied, play]);
      expect(await opened.source.move(move)).toEqual({ moved: true });
      expect(opened.stub.seen).toHaveLength(2);
    }
  });

  it('says which objects are too large, and does not take every refusal for that', async () => {
    const sized = (size: number) =>
      openSource((request, response, giveUp) =>
        (request.method === 'HEAD'
          ? answer(200, '', { ...told, 'content-length': String(size) })
          : refuse(400, 'InvalidRequest'))(request, response, giveUp),
      );
    await using large = await sized(5 * 1024 ** 3 + 1);
    await expect(large.source.move(move)).rejects.toMatchObject({
      code: 'source.too-large',
      recovery: 'reject',
    });
    await using small = await sized(10);
    await expect(small.source.move(move)).rejects.toMatchObject({
      code: 'source.refused',
      recovery: 'reject',
    });
  });
});
