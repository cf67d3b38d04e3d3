import type { ReadDocument } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';

const read = (html: string | Uint8Array): Promise<ReadDocument> => readBytes({ bytes: Buffer.from(html) });
const linesOf = ({ pages }: ReadDocument): string[] =>
  pages.flatMap((page) => page.lines.map(({ text }) => text));
const tablesOf = ({ pages }: ReadDocument) =>
  pages.flatMap(({ tables }) =>
    tables.map(({ rows }) => rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])),
  );

describe('reading a web page', () => {
  it('gives its text in order, with headings bold and lists marked', async () => {
    const page = await read(
      '<!DOCTYPE html><html><head><title>My  page</title></head><body><h1>Invoice 7</h1><p>Dear\n   <b>Ann</b>,<br>see&nbsp;below.</p><ul><li>one</li><li>two</li></ul><ol><li>first<li>second</ol><pre>a  b\n c</pre></body></html>',
    );
    expect(page).toMatchObject({ kind: 'html', mediaType: 'text/html', problems: [], embedded: [] });
    expect(page.pages[0]?.name).toBe('My page');
    expect(linesOf(page)).toEqual([
      'Invoice 7',
      'Dear Ann,',
      'see below.',
      '• one',
      '• two',
      '1. first',
      '2. second',
      'a b',
      'c',
    ]);
    expect(page.pages[0]?.words.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['Invoice', '7']);
  });

  it('leaves out what the page hides, and scripts', async () => {
    const hidden = [
      '<script>var secret</script>',
      '<style>.secret{}</style>',
      '<!-- secret -->',
      '<p hidden>secret</p>',
      '<div style="color:red; DISPLAY : none"><p>secret <b>secret</b></p></div>',
      '<span style="font-size:0px">secret</span>',
      '<span style="visibility:hidden">secret</span>',
      '<template><p>secret</p></template>',
      '<input type="hidden" value="secret">',
    ];
    const page = await read(
      `<html><body>${hidden.join('')}<p style="font-size:10px">shown</p><input value="typed"></body></html>`,
    );
    expect(linesOf(page)).toEqual(['shown', 'typed']);
  });

  it('keeps tables as tables, with cells over several rows and columns', async () => {
    const page = await read(
      '<html><table><thead><tr><td>Item</td><td>Net</td><td>Tax</td></tr></thead><tr><td rowspan=2>Pen</td><td>1.00</td><td>0.19</td></tr><tr><td>2.00</td><td>0.38</td></tr><tr><th colspan=2>Total</th><td>3.57</td></tr></table></html>',
    );
    expect(tablesOf(page)).toEqual([
      [
        [true, 'Item', 'Net', 'Tax'],
        [false, 'Pen', '1.00', '0.19'],
        [false, '', '2.00', '0.38'],
        [false, 'Total', '3.57'],
      ],
    ]);
    expect(page.pages[0]?.tables[0]?.rows[3]?.cells[0]?.columnSpan).toBe(2);
  });

  it('takes tables that only arrange the page as text, and the tables in them as tables', async () => {
    const page = await read(
      '<html><table><tr><td>Dear Ann</td></tr><tr><td><table><tr><td>Net</td><td>1.00</td></tr><tr><td>Tax</td><td>0.19</td></tr></table></td></tr><tr><td>Bye</td></tr></table></html>',
    );
    expect(linesOf(page)).toEqual(['Dear Ann', 'Net', '1.00', 'Tax', '0.19', 'Bye']);
    expect(tablesOf(page)).toEqual([
      [
        [false, 'Net', '1.00'],
        [false, 'Tax', '0.19'],
      ],
    ]);
  });

  it.each([
    ['what it declares', Buffer.from('<html><meta charset="iso-8859-2"><p>\xb1</p>', 'latin1'), 'ą'],
    ['no declaration', Buffer.from('<html><p>Grüße €</p>'), 'Grüße €'],
    ['a wrong declaration', Buffer.from('<html><meta charset="no-such"><p>Grüße</p>'), 'Grüße'],
    ['UTF-16', Buffer.from('\ufeff<html><p>Grüße</p>', 'utf16le'), 'Grüße'],
  ])('is decoded by %s', async (_, bytes, text) => {
    expect(linesOf(await read(bytes))).toEqual([text]);
  });

  it.each([
    ['tags that never end', `<html>${'<div>'.repeat(50_000)}deep`, 'deep'],
    ['tables in tables without end', `<html>${'<table><tr><td>'.repeat(3_000)}deep`, 'deep'],
    ['a row without end', `<html><table><tr>${'<td>x</td>'.repeat(20_000)}</tr></table>`, 'x'],
    [
      'spans without end',
      '<html><table><tr><td colspan=999999999 rowspan=999999999>a</td><td>b</td></tr></table>',
      'a',
    ],
    ['breaks without end', `<html><p>a${'<br>'.repeat(60_000)}b</p>`, 'a'],
    ['half a tag', '<html><p>text<a href="', 'text'],
    ['entities that are none', '<html><p>&nosuch; &#x110000; &#0; text</p>', 'text'],
  ])('survives %s', async (_, html, word) => {
    const words = (await read(html)).pages.flatMap((page) => page.words.map(({ text }) => text));
    expect(words).toContain(word);
  });
});
