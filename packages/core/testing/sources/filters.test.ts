import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openSources } from './open-sources.ts';

/** The first bytes of a ZIP whose first entry has this name. */
const zip = (entry: string): Uint8Array => {
  const name = new TextEncoder().encode(entry);
  const bytes = new Uint8Array(30 + name.length + 20);
  bytes.set([0x50, 0x4b, 3, 4]);
  bytes[26] = name.length;
  bytes.set(name, 30);
  return bytes;
};

const reasonsOf = async (source: ReturnType<typeof openSources>) =>
  (await source.objects('skipped')).map(({ key, reasons }) => [key, reasons.map(({ code }) => code)]);

it('explains every object that it leaves out, with every reason, and opens none that shows it before', async () => {
  const source = openSources();
  const { add, sync, bucket } = source;
  bucket.put('in/empty.txt', '');
  bucket.put('in/folder/', '');
  bucket.put('in/large.txt', 'x'.repeat(201));
  bucket.put('in/picture.png', 'x'.repeat(300));
  bucket.put('in/small.txt', 'x'.repeat(19));
  bucket.put('in/taken.txt', invoiceText('R-1').slice(0, 100));
  bucket.put('other/taken.txt', invoiceText('R-2'));
  await add({ prefix: 'in/', minBytes: 20, maxBytes: 200, formats: ['text'] });
  const run = await sync();
  expect(await reasonsOf(source)).toEqual([
    ['in/empty.txt', ['empty', 'too-small']],
    ['in/folder/', ['empty', 'too-small']],
    ['in/large.txt', ['too-large']],
    ['in/picture.png', ['too-large', 'unwanted-ending']],
    ['in/small.txt', ['too-small']],
  ]);
  expect(run?.counts).toMatchObject({ seen: 6, taken: 1, skipped: 5 });
  expect(run?.counts.reasons).toEqual({ empty: 2, 'too-small': 3, 'too-large': 2, 'unwanted-ending': 1 });
  expect(bucket.calls.open).toBe(1);
  const picture = (await source.objects('skipped')).find(({ key }) => key === 'in/picture.png');
  expect(picture?.reasons[1]?.message).toBe(
    'Its name ends in ".png", and this source takes text: it was not downloaded.',
  );
});

it('tells formats by the first bytes, whatever the name says', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline } = source;
  bucket.put('a.pdf', 'no PDF at all, but text');
  bucket.put('b.pdf', '%PDF-1.7 really');
  bucket.put('c', '%PDF-1.4 without an ending');
  bucket.put('d.dat', zip('word/document.xml'));
  bucket.put('e', '<?xml version="1.0"?><Invoice/>');
  bucket.put('f.pdf', '\0\x01\x02binary');
  bucket.put('g', `${'junk\n'.repeat(9)}%PDF-1.4\n1 0 obj\n`);
  await add({ formats: ['pdf'] });
  await sync();
  expect((await pipeline.listDocuments()).map(({ name }) => name)).toEqual(['b.pdf', 'c', 'g']);
  const messages = (await source.objects('skipped')).map(({ key, reasons }) => [key, reasons[0]?.message]);
  expect(messages).toEqual([
    ['a.pdf', 'By its first bytes it is text, and this source takes pdf.'],
    ['d.dat', 'By its first bytes it is docx, and this source takes pdf.'],
    ['e', 'By its first bytes it is xml, and this source takes pdf.'],
    ['f.pdf', 'By its first bytes it is a binary file of an unknown type, and this source takes pdf.'],
  ]);
});

it('takes what may be of a wanted format where only the whole file tells', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline } = source;
  bucket.put('a', zip('[Content_Types].xml'));
  bucket.put('b', zip('word/document.xml'));
  bucket.put('c', zip('xl/workbook.xml'));
  bucket.put('d.csv', 'a;b\n1;2');
  bucket.put('e.txt', 'a;b\n1;2');
  bucket.put('f', 'a;b\n1;2');
  await add({ formats: ['xlsx', 'csv'] });
  await sync();
  expect((await pipeline.listDocuments()).map(({ name }) => name)).toEqual(['a', 'c', 'd.csv', 'f']);
  expect(await reasonsOf(source)).toEqual([
    ['b', ['unwanted-format']],
    ['e.txt', ['unwanted-ending']],
  ]);
});

it('leaves out what nobody can read where all formats are wanted', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline } = source;
  bucket.put('a', zip('[Content_Types].xml'));
  bucket.put('b', zip('xl/workbook.xml'));
  bucket.put('b2', zip('mimetype'));
  bucket.put('c', zip('photos/1.jpg'));
  bucket.put('d', 'GIF89a');
  bucket.put('e', '\ufeff<!DOCTYPE html><p>');
  bucket.put('f', '{\\rtf1');
  bucket.put('g', Buffer.from('\ufefftext of 16 bits', 'utf16le'));
  bucket.put('h', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  await add();
  await sync();
  expect((await pipeline.listDocuments()).map(({ name }) => name)).toEqual([
    'a',
    'b',
    'c',
    'e',
    'f',
    'g',
    'h',
  ]);
  expect(await reasonsOf(source)).toEqual(['b2', 'd'].map((key) => [key, ['unwanted-format']]));
});

it('reads no more of an unwanted object than tells its format, and ends its download', async () => {
  const { add, sync, bucket } = openSources();
  bucket.put('large', `\0${'x'.repeat(5_000_000)}`);
  const open = bucket.open;
  let ended = 0;
  bucket.open = async (key) => {
    const found = await open(key);
    async function* watched() {
      try {
        if (found) yield* found.bytes;
      } finally {
        ended += 1;
      }
    }
    return found && { object: found.object, bytes: watched() };
  };
  await add();
  await sync();
  expect(bucket.calls.read).toBe(1);
  expect(ended).toBe(1);
});

it('looks at an object that was left out again when it has changed', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline } = source;
  bucket.put('a.txt', '');
  await add();
  await sync();
  bucket.put('a.txt', invoiceText('R-1'));
  expect((await sync())?.counts).toMatchObject({ taken: 1, skipped: 0 });
  expect(await pipeline.listDocuments()).toHaveLength(1);
  expect(await source.objects('skipped')).toEqual([]);
  expect(await source.objects('taken')).toMatchObject([{ key: 'a.txt', reasons: [] }]);
});

it('stops at the largest size, whatever size was listed', async () => {
  const source = openSources();
  const { add, sync, bucket, pipeline } = source;
  bucket.put('a.txt', 'x'.repeat(100));
  const open = bucket.open;
  await add({ maxBytes: 150 });
  bucket.open = async (key) => {
    const found = await open(key);
    async function* more() {
      for (let chunk = 0; chunk < 1_000; chunk += 1) yield new Uint8Array(100).fill(65);
    }
    return found && { object: found.object, bytes: more() };
  };
  await sync();
  expect(await reasonsOf(source)).toEqual([['a.txt', ['too-large']]]);
  expect(await pipeline.listBlobs()).toEqual([]);
});
