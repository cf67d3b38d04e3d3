import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildMail } from '../mail/mail-builder.test-data.ts';
import { listParts, readPart } from '../parts/list-parts.ts';
import { readBytes } from '../read-bytes.ts';

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );

/** The same archive with a number of two bytes changed in each entry's header and in the directory. */
const change = (
  bytes: Uint8Array,
  options: { inHeader: number; inDirectory: number; value: number },
): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint16(at + options.inHeader, options.value, true);
    if (mark === 0x02014b50) view.setUint16(at + options.inDirectory, options.value, true);
  }
  return changed;
};

describe('reading an archive', () => {
  const archive = zipSync({
    'march/': new Uint8Array(),
    'march/invoice.bin': strToU8('%PDF-1.7 not much'),
    'notes.txt': strToU8('Some notes'),
    '__MACOSX/._notes.txt': strToU8('leftover'),
  });

  it('lists its files as a table, with what they are by their bytes', async () => {
    const read = await readBytes({ bytes: archive });
    expect(read).toMatchObject({ kind: 'zip', mediaType: 'application/zip', problems: [] });
    expect(read.embedded).toEqual([
      { name: 'march/invoice.bin', mediaType: 'application/pdf', size: 17, text: null },
      { name: 'notes.txt', mediaType: 'text/plain', size: 10, text: null },
    ]);
    const [table] = read.pages[0]?.tables ?? [];
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Name', 'Bytes'],
      ['march/invoice.bin', '17'],
      ['notes.txt', '10'],
    ]);
  });

  it('gives the bytes of each of them', async () => {
    const part = await readPart({ bytes: archive, index: 1 });
    expect({ ...part, bytes: Buffer.from(part.bytes).toString() }).toEqual({
      name: 'notes.txt',
      mediaType: 'text/plain',
      bytes: 'Some notes',
    });
  });

  it('tells an entry that is locked, or packed in an unknown way, and lists the others', async () => {
    const one = zipSync({ 'a.txt': strToU8('text') });
    for (const [bytes, code] of [
      [change(one, { inHeader: 6, inDirectory: 8, value: 1 }), 'archive.locked'],
      [change(one, { inHeader: 8, inDirectory: 10, value: 14 }), 'archive.unknown-packing'],
    ] as const) {
      expect((await readBytes({ bytes })).problems).toMatchObject([{ code }]);
      expect(await listParts({ bytes })).toMatchObject([{ name: 'a.txt', problem: { code } }]);
      expect(await failureOf(readPart({ bytes, index: 0 }))).toMatchObject({
        code: 'document.part-unreadable',
      });
    }
  });

  it('takes the tricks out of paths, and says so', async () => {
    const bytes = zipSync({
      '../../etc/passwd': strToU8('a'),
      '/opt/x': strToU8('b'),
      'C:\\windows\\y': strToU8('c'),
      'ok/z\u202efdp.exe': strToU8('d'),
    });
    const read = await readBytes({ bytes });
    expect(read.embedded.map(({ name }) => name)).toEqual([
      'etc/passwd',
      'opt/x',
      'windows/y',
      'ok/zfdp.exe',
    ]);
    expect(read.problems.map(({ code }) => code)).toEqual([
      'archive.odd-path',
      'archive.odd-path',
      'archive.odd-path',
    ]);
  });

  it('does not unpack a bomb, in an archive or in an archive in a mail', async () => {
    const bomb = zipSync({ zeros: new Uint8Array(30_000_000) }, { level: 9 });
    expect(await failureOf(readPart({ bytes: bomb, index: 0 }))).toMatchObject({
      code: 'document.too-large',
    });
    const mail = buildMail([{ type: 'application/zip; name=b.zip', body: bomb }]);
    const inner = await readPart({ bytes: mail, index: 0 });
    expect(inner.mediaType).toBe('application/zip');
    expect(await failureOf(readPart({ bytes: inner.bytes, index: 0 }))).toMatchObject({
      code: 'document.too-large',
    });
  });

  it('gives no entry that is larger than it says, or than allowed', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('0123456789') });
    expect(
      await failureOf(
        readPart({ bytes: change(bytes, { inHeader: 22, inDirectory: 24, value: 5 }), index: 0 }),
      ),
    ).toMatchObject({ code: 'document.damaged' });
    const large = zipSync({ 'a.txt': new Uint8Array(9_000_000).fill(65) }, { level: 0 });
    const limits = { maxBytes: large.length };
    expect((await readPart({ bytes: large, index: 0, limits })).bytes).toHaveLength(9_000_000);
  });

  it('is refused where its entries share their bytes', async () => {
    const bytes = zipSync({ a: strToU8('x'.repeat(100)), b: strToU8('y'.repeat(100)) }, { level: 0 });
    const shared = change(bytes, { inHeader: 18, inDirectory: 20, value: 5_000 });
    expect(await failureOf(readBytes({ bytes: shared }))).toMatchObject({ code: 'document.damaged' });
  });
});
