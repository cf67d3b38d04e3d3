import { describe, expect, it } from 'vitest';
import { makeOle } from '../ole/make-ole.test-data.ts';
import { readBytes } from '../read-bytes.ts';
import { makeBiff, record } from './make-biff.test-data.ts';
import { inline, makeXlsx } from './make-xlsx.test-data.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const box = (...paragraphs: string[]): string =>
  `<xdr:twoCellAnchor><xdr:sp><xdr:txBody>${paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
const workbook = (drawing: string, rows = `<row r="1">${inline('A1', 'a cell')}</row>`): Uint8Array =>
  makeXlsx({
    sheets: [{ name: 'S', rows, behind: '<drawing r:id="rId1"/>' }],
    others: {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr>${drawing}</xdr:wsDr>`,
    },
  });
const linesOf = async (bytes: Uint8Array): Promise<string[][]> =>
  (await readBytes({ bytes })).pages.map(({ lines }) => lines.map(({ text }) => text));

describe('what stands in boxes on a sheet', () => {
  it('follows its cells, a line for each paragraph, and is none of them', async () => {
    const again = `<mc:AlternateContent><mc:Choice>${box('third')}</mc:Choice><mc:Fallback>${box('third')}</mc:Fallback></mc:AlternateContent>`;
    const bytes = workbook(box('first &amp; one', 'second') + again);
    const { pages } = await readBytes({ bytes });
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['a cell', 'first & one', 'second', 'third']);
    expect(pages[0]?.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([1]);
    const [table] = pages[0]?.tables ?? [];
    const below = pages[0]?.lines.slice(1).map(({ box: [, top] }) => top > (table?.box[3] ?? 1));
    expect(below).toEqual([true, true, true]);
  });

  it('is read where the sheet has nothing else, on as many pages as it needs', async () => {
    const paragraphs = Array.from({ length: 70 }, (_, index) => `line ${index}`);
    const pages = await linesOf(workbook(box(...paragraphs), ''));
    expect(pages.map(({ length }) => length)).toEqual([60, 10]);
    expect(pages.flat()).toEqual(paragraphs);
  });

  it('is read from old workbooks, wide or narrow letters, but for notes on cells', async () => {
    const object = (kind: number): Buffer => record(0x005d, Buffer.from([0x15, 0, 18, 0, kind, 0]));
    const text = (length: number, ...pieces: Buffer[]): Buffer => {
      const data = Buffer.alloc(18);
      data.writeUInt16LE(length, 10);
      return Buffer.concat([record(0x01b6, data), ...pieces.map((piece) => record(0x003c, piece))]);
    };
    const narrow = (letters: string): Buffer => Buffer.from(`\0${letters}`, 'latin1');
    const chart = Buffer.concat([record(0x0809, Buffer.from([0, 6, 0x20, 0, 0, 0, 0, 0])), record(0x000a)]);
    const further = [
      Buffer.concat([object(6), text(7, narrow('one\ntwo'))]),
      chart,
      Buffer.concat([object(2), text(4, Buffer.from('\x01Zł', 'utf8').subarray(0, 1), Buffer.alloc(0))]),
      Buffer.concat([object(2), text(2, Buffer.concat([Buffer.from([1]), Buffer.from('Zł', 'utf16le')]))]),
      Buffer.concat([object(0x19), text(4, narrow('note'))]),
    ];
    const [lines] = await linesOf(makeOle({ Workbook: makeBiff({ further }) }));
    expect(lines).toEqual(['Total', '12.50', 'one', 'two', 'Zł']);
  });
});
