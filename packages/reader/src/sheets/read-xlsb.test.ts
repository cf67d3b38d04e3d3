import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { dropXlsbRecords } from './drop-xlsb-records.ts';

const makeXlsb = (): Record<string, Uint8Array> => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Total', 12.5]]), 'Data');
  return unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' })));
};

/** A link over A1:XFD1048576, and the end of the sheet. */
const greedyLink = Buffer.alloc(3 + 16 + 4 * 4);
greedyLink.set([0xee, 0x03, 32]);
greedyLink.writeUInt32LE(1_048_575, 3 + 4);
greedyLink.writeUInt32LE(16_383, 3 + 12);
const endOfSheet = Buffer.from([0x82, 0x01, 0x00]);

describe('an XLSB workbook', () => {
  it('is read, and no link makes the cells that it claims', async () => {
    const parts = makeXlsb();
    const name = 'xl/worksheets/sheet1.bin';
    const sheet = Buffer.from(parts[name] ?? []);
    const end = sheet.lastIndexOf(endOfSheet);
    const linked = Buffer.concat([sheet.subarray(0, end), greedyLink, sheet.subarray(end)]);
    expect(Buffer.from(dropXlsbRecords(linked)).equals(sheet)).toBe(true);
    const document = await readBytes({ bytes: zipSync({ ...parts, [name]: linked }) });
    expect(document.kind).toBe('xlsb');
    expect(
      document.pages[0]?.tables[0]?.rows[0]?.cells.map(({ text, value }) => [text, value?.value]),
    ).toEqual([
      ['Total', undefined],
      ['12.5', '12.5'],
    ]);
  });

  it('has no names for cells, whose formulas the parser would walk', () => {
    const book = Buffer.from([0x83, 0x01, 0x00, 0x27, 0x03, 1, 2, 3, 0x84, 0x01, 0x00]);
    expect([...dropXlsbRecords(book)]).toEqual([0x83, 0x01, 0x00, 0x84, 0x01, 0x00]);
  });

  it('is left as it is without links', () => {
    const sheet = makeXlsb()['xl/worksheets/sheet1.bin'] ?? new Uint8Array();
    expect(dropXlsbRecords(sheet)).toBe(sheet);
  });
});
