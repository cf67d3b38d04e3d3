import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { describeDocumentReader } from '../contracts/document-reader.contract.ts';
import { readNormalForm } from '../contracts/read-normal-form.ts';
import { createMemoryBlobStore } from './memory-blob-store.ts';
import { createMemoryDocumentReader } from './memory-document-reader.ts';
import { createTextBundle } from './text-bundle.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const openReader = async () => {
  const blobs = createMemoryBlobStore();
  return {
    reader: createMemoryDocumentReader({ blobs }),
    put: async (key: string, bytes: Uint8Array): Promise<void> => {
      await blobs.put(key, bytes);
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
};

describeDocumentReader({
  name: 'createMemoryDocumentReader',
  open: openReader,
  fixtures: {
    text: {
      bytes: encode('Invoice 2030-17\nTotal:  1,250.00 EUR\n'),
      words: ['Invoice', '2030-17', '1,250.00', 'EUR'],
    },
    manyPages: { bytes: encode('one\ftwo\fthree'), pageCount: 3 },
    unknown: Uint8Array.from([0x00, 0x01, 0xfe, 0xff, 0x80]),
    parts: {
      bytes: createTextBundle([
        { name: 'a.txt', text: 'first file' },
        { name: 'b.txt', text: 'second' },
      ]),
      parts: [
        { name: 'a.txt', bytes: encode('first file') },
        { name: 'b.txt', bytes: encode('second') },
      ],
    },
  },
  capabilities: { damage: false, passwords: false, parts: true },
  skipped: [],
});

describe('createMemoryDocumentReader', () => {
  it('cuts a line at a gap of two blanks and keeps the words of each part', async () => {
    await using subject = await openReader();
    await subject.put('a', encode('\nTotal due:   99.00 EUR'));
    const { pages } = await readNormalForm(subject.reader, { key: 'a' });
    expect(pages[0]?.lines.map((line) => [line.text, line.words])).toEqual([
      ['Total due:', [0, 1]],
      ['99.00 EUR', [2, 3]],
    ]);
  });

  it('wraps long lines and goes on to another page when one is full', async () => {
    await using subject = await openReader();
    await subject.put('a', encode(`${'x'.repeat(200)}\n${'row\n'.repeat(60)}`));
    const { pages } = await readNormalForm(subject.reader, { key: 'a' });
    expect(pages).toHaveLength(2);
    expect(pages[0]?.words.slice(0, 3).map((word) => word.text.length)).toEqual([87, 87, 26]);
  });

  it('tells the pages without text as problems', async () => {
    await using subject = await openReader();
    await subject.put('a', encode('one\f\fthree'));
    const { pages, problems } = await readNormalForm(subject.reader, { key: 'a' });
    expect(pages.map((page) => page.hasText)).toEqual([true, false, true]);
    expect(problems).toEqual([{ code: 'page.no-text', message: 'Page 2 has no text' }]);
  });

  it('renders a picture whose data has one filter byte and one byte per pixel in each row', async () => {
    await using subject = await openReader();
    await subject.put('a', encode('one'));
    const png = Buffer.from(await subject.reader.renderPage({ key: 'a', page: 1, maxPixels: 10 }));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const data = png.subarray(41, 41 + png.readUInt32BE(33));
    expect([width, height]).toEqual([7, 10]);
    expect(inflateSync(data)).toHaveLength((width + 1) * height);
  });
});
