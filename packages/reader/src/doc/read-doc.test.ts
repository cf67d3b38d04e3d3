import { describe, expect, it } from 'vitest';
import { makeOle } from '../ole/make-ole.test-data.ts';
import { readBytes } from '../read-bytes.ts';
import { makeDoc, makeWord95 } from './make-doc.test-data.ts';

const linesOf = async (bytes: Uint8Array) =>
  (await readBytes({ bytes })).pages.flatMap((page) => page.lines.map(({ text }) => text));

describe('a Word document of before 2007', () => {
  it('gives its paragraphs, quotation marks as written', async () => {
    const document = await readBytes({ bytes: makeDoc('Größe „x“\rsecond – line\r') });
    expect(document).toMatchObject({ kind: 'doc', mediaType: 'application/msword', problems: [] });
    expect(document.pages[0]?.lines.map(({ text }) => text)).toEqual(['Größe „x“', 'second – line']);
    expect(document.pages[0]?.image).toBe('synthetic');
  });

  it('has what stands in boxes of its headers with them', async () => {
    const document = await readBytes({ bytes: makeDoc('body\r', { boxInHeader: 'in a box\r' }) });
    expect(document.pages[0]?.lines.map(({ text }) => text)).toEqual(['in a box', 'body']);
  });

  it('of Word 95 is read, its tables as rows and its field codes left out', async () => {
    const bytes = makeWord95(
      'Pr\xe4ambel \x13DATE\x141.2.1999\x15\rItem\x07Price\x07\x07Nut\x0712,50\x07\x07end\r',
    );
    const document = await readBytes({ bytes });
    expect(document.pages[0]?.lines.map(({ text }) => text)).toEqual([
      'Präambel 1.2.1999',
      'Item',
      'Price',
      'Nut',
      '12,50',
      'end',
    ]);
    expect(document.pages[0]?.tables[0]?.rows.map((row) => row.cells.map(({ text }) => text))).toEqual([
      ['Item', 'Price'],
      ['Nut', '12,50'],
    ]);
  });

  it('of Word 95 that was saved fast is read in the order of its pieces', async () => {
    expect(await linesOf(makeWord95('first ', 'second ', 'third\r'))).toEqual(['first second third']);
  });

  it('tells of macros', async () => {
    const document = await readBytes({ bytes: makeDoc('text\r', { storages: ['Macros'] }) });
    expect(document.problems.map(({ code }) => code)).toEqual(['document.macros']);
  });

  it('is damaged when its parts are missing or spoiled', async () => {
    const spoiled = makeDoc('text\r');
    const at = spoiled.indexOf(Buffer.from([0xec, 0xa5]));
    spoiled.writeUInt32LE(0x7fffffff, at + 0x1a6);
    spoiled.writeUInt32LE(0x7ffffff0, at + 0x4c);
    const alone = makeOle({ WordDocument: Buffer.from([0xec, 0xa5, ...new Array<number>(100).fill(0)]) });
    for (const bytes of [spoiled, alone, makeOle({ WordDocument: Buffer.alloc(100) })]) {
      await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.damaged' });
    }
  });
});
