import type { ReadDocument } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { inline, makeXlsx } from './make-xlsx.test-data.ts';

const rowsOf = (document: ReadDocument) => document.pages[0]?.tables[0]?.rows ?? [];
const valuesOf = (document: ReadDocument) =>
  rowsOf(document).map((row) => row.cells.map(({ text, value }) => [text, value?.value ?? null]));
const readRows = async (rows: string, others: object = {}) =>
  readBytes({ bytes: makeXlsx({ sheets: [{ name: 'Data', rows }], ...others }) });

describe('an XLSX workbook', () => {
  it('keeps the text that a format shows and the value behind it', async () => {
    const document = await readRows(
      `<row r="1"><c r="A1" s="1"><v>45351</v></c><c r="B1" s="2"><v>0.19</v></c><c r="C1" s="3"><v>1234.5</v></c><c r="D1" t="b"><v>1</v></c><c r="E1"><v>0.30000000000000004</v></c><c r="F1" s="4"><v>45351.4375</v></c><c r="G1" s="5"><v>0.5</v></c><c r="H1" t="e"><v>#DIV/0!</v></c><c r="I1" t="s"><v>0</v></c></row>`,
      { strings: ['a &lt; b'] },
    );
    expect(document).toMatchObject({ kind: 'xlsx', problems: [] });
    expect(valuesOf(document)[0]).toEqual([
      ['29.02.2024', '2024-02-29'],
      ['19.00%', '0.19'],
      ['1,234.50', '1234.5'],
      ['TRUE', true],
      ['0.3', '0.3'],
      ['2024-02-29 10:30', '2024-02-29T10:30:00'],
      ['12:00', '0.5'],
      ['#DIV/0!', null],
      ['a < b', null],
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const document = await readRows('<row r="1"><c r="A1" s="1"><v>43889</v></c></row>', { date1904: true });
    expect(valuesOf(document)).toEqual([[['29.02.2024', '2024-02-29']]]);
  });

  it('puts every visible sheet on pages of its own and names the hidden ones', async () => {
    const sheet = (name: string, state?: string) => ({
      name,
      rows: `<row r="1">${inline('A1', `in ${name}`)}</row>`,
      ...(state !== undefined && { state }),
    });
    const document = await readBytes({
      bytes: makeXlsx({
        sheets: [
          sheet('One'),
          sheet('Lists', 'hidden'),
          sheet('Two'),
          sheet('Deep', 'veryHidden'),
          { name: 'Empty', rows: '' },
        ],
      }),
    });
    expect(document.pages.map(({ name, lines }) => [name, lines[0]?.text])).toEqual([
      ['One', 'in One'],
      ['Two', 'in Two'],
    ]);
    expect(document.problems).toEqual([
      { code: 'sheet.hidden', message: expect.stringContaining('“Lists”, “Deep”') },
    ]);
  });

  it('reads hidden rows and columns and tells of them', async () => {
    const rows = `<row r="1">${inline('A1', 'shown')}</row><row r="2" hidden="1">${inline('A2', 'filtered')}</row>`;
    const document = await readRows(rows);
    expect(valuesOf(document)).toEqual([[['shown', null]], [['filtered', null]]]);
    expect(document.problems.map(({ code }) => code)).toEqual(['sheet.hidden-cells']);
  });

  it('gives merged cells their spans over what is filled', async () => {
    const rows = `<row r="1">${inline('A1', 'Prices')}</row><row r="2">${inline('A2', 'net')}${inline('B2', 'gross')}</row><row r="3">${inline('B3', 'x')}</row>`;
    const bytes = makeXlsx({
      sheets: [
        {
          name: 'S',
          rows,
          behind: '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A3"/></mergeCells>',
        },
      ],
    });
    expect(
      rowsOf(await readBytes({ bytes })).map((row) =>
        row.cells.map((cell) => [cell.text, cell.column, cell.columnSpan, cell.rowSpan]),
      ),
    ).toEqual([
      [['Prices', 0, 2, undefined]],
      [
        ['net', 0, 1, 2],
        ['gross', 1, 1, undefined],
      ],
      [['x', 1, 1, undefined]],
    ]);
  });

  it('takes the stored value of a formula, and names those that have none', async () => {
    const document = await readRows(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f t="shared" si="0"/><v/></c></row>',
    );
    expect(valuesOf(document)).toEqual([[['2', '2']]]);
    expect(document.problems).toEqual([
      { code: 'sheet.formula-without-value', message: expect.stringMatching(/“Data”.* B1, D1:/) },
    ]);
  });

  it('marks a first row of names as the header and goes on over pages', async () => {
    const line = (at: number) =>
      `<row r="${at}">${inline(`A${at}`, `item ${at}`)}<c r="B${at}"><v>${at}</v></c></row>`;
    const rows = `<row r="1">${inline('A1', 'Item')}${inline('B1', 'Count')}</row>${Array.from({ length: 70 }, (_, index) => line(index + 2)).join('')}`;
    const document = await readRows(rows);
    expect(document.pages.map(({ tables }) => [tables[0]?.rows.length, tables[0]?.continues])).toEqual([
      [60, false],
      [11, true],
    ]);
    expect(rowsOf(document).map((row) => row.header)).toEqual([true, ...new Array(59).fill(false)]);
  });

  it('puts every word inside its cell and its page', async () => {
    const rows = `<row r="1">${inline('A1', 'a long text '.repeat(20).trim())}${inline('B1', 'right')}</row>`;
    const page = (await readRows(rows)).pages[0];
    const [long, right] = page?.tables[0]?.rows[0]?.cells ?? [];
    expect(long?.words.length).toBe(60);
    for (const word of page?.words ?? []) {
      expect(word.box[2]).toBeLessThanOrEqual(1);
      expect(word.box[3]).toBeLessThanOrEqual(1);
    }
    expect(long?.box[2]).toBeLessThan(right?.box[0] ?? 0);
    expect(long?.box[3]).toBeGreaterThan(right?.box[3] ?? 1);
  });

  it('says that an empty sheet with a picture has no text', async () => {
    const sheets = [{ name: 'Chart', rows: '', behind: '<drawing r:id="rId1"/>' }];
    const document = await readBytes({ bytes: makeXlsx({ sheets }) });
    expect(document.problems.map(({ code }) => code)).toEqual(['page.no-text']);
  });

  it('tells of macros and reads what is there', async () => {
    const document = await readRows(`<row r="1">${inline('A1', 'kept')}</row>`, {
      others: { 'xl/vbaProject.bin': 'macro' },
    });
    expect(document.mediaType).toContain('macroEnabled');
    expect(document.problems.map(({ code }) => code)).toEqual(['document.macros']);
    expect(document.pages[0]?.lines[0]?.text).toBe('kept');
  });

  it('is a page without text where all of its sheets are hidden, and says so', async () => {
    const rows = `<row r="1">${inline('A1', 'draft')}</row>`;
    const document = await readBytes({ bytes: makeXlsx({ sheets: [{ name: 'S', rows, state: 'hidden' }] }) });
    expect(document.pages).toMatchObject([{ number: 1, hasText: false, words: [] }]);
    expect(document.problems.map(({ code }) => code)).toEqual(['sheet.hidden', 'page.no-text']);
  });
});
