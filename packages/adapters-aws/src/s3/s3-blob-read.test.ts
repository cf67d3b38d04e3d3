import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createS3BlobStore } from './s3-blob-store.ts';
import { answer, breakOff, openS3Stub, type Play, refuse } from './testing/open-s3-stub.ts';

const etag = '"one"';
const checksumOf = (text: string): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(text));
  return bytes.toString('base64');
};

const openReading = async (plays: Play[] | Play, options: { socketTimeoutMs?: number } = {}) => {
  const stub = await openS3Stub(plays, options);
  return {
    stub,
    store: createS3BlobStore({ client: stub.client, bucket: 'files' }),
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
};

const rangeFrom = (start: number, text: string): Play =>
  answer(206, text, { etag, 'content-range': `bytes ${start}-${start + text.length - 1}/11` });

const unavailable = { code: 'blob.unavailable', recovery: 'retry' };

const readText = async (stream: AsyncIterable<Uint8Array> | null): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

describe('reading blobs from S3', () => {
  const broken = breakOff({ size: 11, sent: 'hello', headers: { etag } });

  it('reads on from the next byte of the same version when the connection breaks', async () => {
    await using reading = await openReading([broken, rangeFrom(5, ' world')]);
    expect(await readText(await reading.store.open('a'))).toBe('hello world');
    expect(reading.stub.seen[1]?.headers).toMatchObject({ range: 'bytes=5-', 'if-match': etag });
  });

  it('does so for a whole blob in memory too, and after a body that was cut short', async () => {
    const again: Play = async (request, response) => {
      const headers = { 'content-length': '6', 'content-range': 'bytes 5-10/11', etag };
      response.writeHead(206, headers);
      await new Promise((resolve) => response.write(' w', resolve));
      setTimeout(() => response.socket?.destroy(), 20);
      expect(request.headers.range).toBe('bytes=5-');
    };
    await using reading = await openReading([broken, again, rangeFrom(7, 'orld')]);
    expect(new TextDecoder().decode((await reading.store.get('a')) ?? undefined)).toBe('hello world');
    expect(reading.stub.seen[2]?.headers.range).toBe('bytes=7-');
  });

  it('reads on also while the bytes are held against a checksum', async () => {
    const headers = { etag, 'x-amz-checksum-crc32': checksumOf('hello world') };
    for (const read of ['open', 'get'] as const) {
      const plays = [breakOff({ size: 11, sent: 'hello', headers }), rangeFrom(5, ' world')];
      await using reading = await openReading(plays);
      const found = await reading.store[read]('a');
      const text = found instanceof Uint8Array ? new TextDecoder().decode(found) : await readText(found);
      expect(text).toBe('hello world');
    }
  });

  it('reads on after a body that stood still', async () => {
    // A slow machine may find that nothing moves before the first answer too; the whole is asked for again then.
    const still: Play = (request, response, giveUp) => {
      if (request.headers.range === 'bytes=5-') return rangeFrom(5, ' world')(request, response, giveUp);
      response.writeHead(200, { 'content-length': '11', etag }).write('hello');
    };
    await using reading = await openReading(still, { socketTimeoutMs: 500 });
    expect(await readText(await reading.store.open('a'))).toBe('hello world');
    expect(reading.stub.seen.at(-1)?.headers).toMatchObject({ range: 'bytes=5-', 'if-match': etag });
  });

  it('never puts two versions together', async () => {
    for (const play of [
      refuse(412, 'PreconditionFailed'),
      refuse(404, 'NoSuchKey'),
      answer(200, 'other world'),
    ]) {
      await using reading = await openReading([broken, play]);
      await expect(reading.store.get('a')).rejects.toMatchObject(unavailable);
    }
  });

  it('gives up on a service that never gives the rest', async () => {
    const nothing: Play = async (_, response) => {
      response.writeHead(206, { 'content-length': '6', 'content-range': 'bytes 5-10/11', etag });
      response.flushHeaders();
      setTimeout(() => response.socket?.destroy(), 20);
    };
    await using reading = await openReading([broken, nothing, nothing, nothing, nothing, nothing]);
    await expect(reading.store.get('a')).rejects.toMatchObject(unavailable);
    expect(reading.stub.seen).toHaveLength(4);
  });

  it('refuses bytes that do not have the checksum with which they were put, and does not read on', async () => {
    const headers = { etag, 'x-amz-checksum-crc32': checksumOf('hello world') };
    const damaged = answer(200, 'hullo world', headers);
    const plays = [answer(200, 'hello world', headers), damaged, rangeFrom(0, 'hullo world')];
    for (const read of ['open', 'get'] as const) {
      await using reading = await openReading([...plays]);
      const readWhole = async () => {
        const found = await reading.store[read]('a');
        return found instanceof Uint8Array ? new TextDecoder().decode(found) : readText(found);
      };
      expect(await readWhole()).toBe('hello world');
      await expect(readWhole()).rejects.toMatchObject(unavailable);
      expect(reading.stub.seen).toHaveLength(2);
    }
  });

  it('lets go of a blob that is too large without reading it', async () => {
    const closed = Promise.withResolvers<void>();
    const large: Play = (_, response) => {
      response.on('close', () => closed.resolve());
      response.writeHead(200, { 'content-length': String(1024 ** 4), etag }).write('x');
    };
    await using reading = await openReading([large]);
    await expect(reading.store.get('a', { maxBytes: 10 })).rejects.toMatchObject({
      code: 'blob.too-large',
      recovery: 'reject',
      details: { size: 1024 ** 4, maxBytes: 10 },
    });
    await closed.promise;
  });

  it('closes the connection of a stream that is left before or after its first bytes', async () => {
    for (const begin of [false, true]) {
      const closed = Promise.withResolvers<void>();
      const slow: Play = (_, response) => {
        response.on('close', () => closed.resolve());
        response.writeHead(200, { 'content-length': '1000000', etag }).write('x');
      };
      await using reading = await openReading([slow]);
      const iterator = (await reading.store.open('a'))?.[Symbol.asyncIterator]();
      if (begin) await iterator?.next();
      await iterator?.return?.();
      await closed.promise;
      expect(reading.stub.seen).toHaveLength(1);
    }
  });
});
