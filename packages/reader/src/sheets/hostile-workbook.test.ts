import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { inline, makeXlsx } from './make-xlsx.test-data.ts';
import { sheetLimits } from './sheet-limits.ts';

const failure = async (bytes: Uint8Array): Promise<unknown> =>
  readBytes({ bytes }).then(
    () => null,
    (error: unknown) => error,
  );

describe('a hostile workbook', () => {
  it('may claim a million rows and columns without having them', async () => {
    const rows = `<row r="1">${inline('A1', 'first')}</row><row r="1048576">${inline('XFD1048576', 'last')}</row>`;
    const bytes = makeXlsx({
      sheets: [
        {
          name: 'S',
          rows,
          before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999999" hidden="1"/></cols>',
          behind:
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
        },
      ],
    });
    const document = await readBytes({ bytes });
    expect(document.pages.map((page) => page.lines.map(({ text }) => text))).toEqual([['first', 'last']]);
    expect(document.pages[0]?.tables[0]?.rows[0]?.cells[0]).toMatchObject({ columnSpan: 2, rowSpan: 2 });
  });

  it('is refused before it is parsed when it unpacks to far more than it is', async () => {
    const sheet = `<worksheet><sheetData>${' '.repeat(9_000_000)}</sheetData></worksheet>`;
    const bytes = makeXlsx({
      sheets: [{ name: 'S', rows: '' }],
      others: { 'xl/worksheets/sheet1.xml': sheet },
    });
    expect(await failure(bytes)).toMatchObject({ code: 'document.too-large' });
  });

  it('is refused with more cells than fit', async () => {
    const row = (at: number) => `<row r="${at}">${'<c><v>1</v></c>'.repeat(500)}</row>`;
    const count = sheetLimits.cells / 500 + 1;
    const bytes = makeXlsx({
      sheets: [{ name: 'S', rows: Array.from({ length: count }, (_, at) => row(at + 1)).join('') }],
    });
    expect(await failure(bytes)).toMatchObject({
      code: 'document.too-large',
      details: { limit: sheetLimits.cells },
    });
  });

  it('is refused with more rows than pages hold', async () => {
    const rows = Array.from(
      { length: 130 },
      (_, at) => `<row r="${at + 1}">${inline(`A${at + 1}`, 'x')}</row>`,
    );
    const bytes = makeXlsx({ sheets: [{ name: 'S', rows: rows.join('') }] });
    await expect(readBytes({ bytes, limits: { maxPages: 2 } })).rejects.toMatchObject({
      code: 'document.too-many-pages',
    });
  });

  it('is damaged when it is cut off or has no workbook', async () => {
    const whole = makeXlsx({ sheets: [{ name: 'S', rows: '' }] });
    expect(await failure(whole.subarray(0, whole.length - 200))).toMatchObject({ code: 'document.damaged' });
    const hollow = zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') });
    expect(await failure(hollow)).toMatchObject({ code: 'document.damaged' });
  });

  it('cannot make an OpenDocument sheet repeat a cell a million times', async () => {
    const content = (repeat: string, cell: string) =>
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row ${repeat}>${cell}</table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const ods = (xml: string) =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
        'content.xml': strToU8(xml),
      });
    const cell =
      '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>';
    const document = await readBytes({ bytes: ods(content('', cell)) });
    expect(document.kind).toBe('ods');
    expect(
      document.pages[0]?.tables[0]?.rows.map((row) => row.cells.map(({ value }) => value?.value)),
    ).toEqual([['7']]);
    expect(await failure(ods(content('table:number-rows-repeated="1000000"', cell)))).toMatchObject({
      code: 'document.too-large',
    });
  });
});
