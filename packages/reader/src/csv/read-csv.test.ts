import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { sheetLimits } from '../sheets/sheet-limits.ts';

const read = async (text: string) => readBytes({ bytes: Buffer.from(text) });
const rowsOf = async (bytes: Uint8Array) =>
  ((await readBytes({ bytes })).pages[0]?.tables[0]?.rows ?? []).map((row) =>
    row.cells.map(({ text }) => text),
  );
const valuesOf = async (text: string) =>
  ((await read(text)).pages[0]?.tables[0]?.rows ?? []).map((row) =>
    row.cells.map(({ value }) => value?.value ?? null),
  );

describe('delimited text', () => {
  it.each([
    [',', 'text/csv'],
    [';', 'text/csv'],
    ['|', 'text/csv'],
    ['\t', 'text/tab-separated-values'],
  ])('is a table with %j between its fields', async (mark, mediaType) => {
    const text = [
      ['Item', 'Count', 'Note'],
      ['Nut', '2', 'x'],
      ['Bolt', '3', 'y'],
    ]
      .map((row) => row.join(mark))
      .join('\r\n');
    const document = await read(text);
    expect(document).toMatchObject({ kind: 'csv', mediaType, problems: [] });
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ['Item', 'Count', 'Note'],
      ['Nut', '2', 'x'],
      ['Bolt', '3', 'y'],
    ]);
    expect(document.pages[0]?.tables[0]?.rows.map((row) => row.header)).toEqual([true, false, false]);
  });

  it('may have delimiters, quotes and line ends inside quotes', async () => {
    const text = 'a;b;c\n"x;1";"say ""hi""";"two\nlines"\n;;\n1;2;3\n';
    expect(await rowsOf(Buffer.from(text))).toEqual([
      ['a', 'b', 'c'],
      ['x;1', 'say "hi"', 'two lines'],
      ['1', '2', '3'],
    ]);
  });

  it.each([
    ['utf8', Buffer.from('\ufeffStück;Größe;€\n1;2;3\n4;5;6\n')],
    ['utf16le', Buffer.from('\ufeffStück;Größe;€\n1;2;3\n4;5;6\n', 'utf16le')],
    ['windows-1252', Buffer.from('St\xfcck;Gr\xf6\xdfe;\x80\n1;2;3\n4;5;6\n', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect((await rowsOf(bytes))[0]).toEqual(['Stück', 'Größe', '€']);
  });

  it('is parted as its first line says', async () => {
    expect(await rowsOf(Buffer.from('sep=,\r\nName,Town\r\nAda,London\r\n'))).toEqual([
      ['Name', 'Town'],
      ['Ada', 'London'],
    ]);
  });

  it('has decimal commas or points as the whole file tells', async () => {
    expect(await valuesOf('a;b;c\n1.234;12,5;19 %\n-0,50;1.234.567,8;7\n')).toEqual([
      [null, null, null],
      ['1234', '12.5', '0.19'],
      ['-0.50', '1234567.8', '7'],
    ]);
    expect(await valuesOf('a;b\n1,234;12.5\n2,000;0.25\n')).toEqual([
      [null, null],
      ['1234', '12.5'],
      ['2000', '0.25'],
    ]);
  });

  it('leaves numbers open that may be either, and numbers that are names', async () => {
    expect(await valuesOf('a;b;c\n1,234;00123;1234567890123456\n5,678;+49;12-3\n')).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('has dates only where day and month are certain', async () => {
    expect(
      await valuesOf('a;b;c\n2024-02-29;1.3.2024;31/12/2024\n2024-02-30;2024-01-02 10:30;01/02/2024\n'),
    ).toEqual([
      [null, null, null],
      ['2024-02-29', '2024-03-01', '2024-12-31'],
      [null, '2024-01-02T10:30:00', '2024-02-01'],
    ]);
    expect(await valuesOf('a;b\nx;01/02/2024\ny;03/04/2024\n')).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('is a table with the lines of a bank around it', async () => {
    const rows = [
      'Konto;DE12',
      'Stand;1.1.2024',
      '',
      'Tag;Text;Betrag;Saldo',
      ...Array.from({ length: 6 }, (_, at) => `0${at + 1}.01.2024;Miete;-1,50;${at},00`),
    ];
    expect((await read(rows.join('\n'))).kind).toBe('csv');
  });

  it('is no table when it is prose, a list, a drawing or numbers with decimal commas', async () => {
    const texts = [
      'Dear Ada,\nthank you, as always, for your letter.\nYours, Bob\n',
      'Invoice 12, of May 3\nTotal 5, net\nPaid, thanks\n',
      '1,50\n2,30\n3,40\n12,00\n7,99\n8,01\n',
      '| a | b |\n| 1 | 2 |\n| 3 | 4 |\n',
      'one\ntwo\nthree\n',
      'a;b\n1;2\n',
      'he said "a, b\nand, c\nand, d\nand, e\nand, f\n',
    ];
    for (const text of texts) expect((await read(text)).kind, text).not.toBe('csv');
  });

  it('is refused with more fields than fit', async () => {
    const line = `${new Array(500).fill('1').join(';')}\n`;
    await expect(read(line.repeat(sheetLimits.cells / 500 + 1))).rejects.toMatchObject({
      code: 'document.too-large',
    });
  });
});
