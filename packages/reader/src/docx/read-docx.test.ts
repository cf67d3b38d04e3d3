import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';

const paragraph = (text: string, look = '') =>
  `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(text)}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const docx = (body: string, others: Record<string, string> = {}) => {
  const wrap = (inner: string) => strToU8(`<?xml version="1.0"?><w:x>${inner}</w:x>`);
  const parts = Object.entries({ 'word/document.xml': body, ...others });
  return zipSync(Object.fromEntries(parts.map(([name, inner]) => [name, wrap(inner)])));
};
const read = async (body: string, others?: Record<string, string>) =>
  readBytes({ bytes: docx(body, others) });

describe('a Word document', () => {
  it('gives its paragraphs in order, headers first, deleted text left out', async () => {
    const body =
      paragraph('Order &amp; price', '<w:b/>') +
      `<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>`;
    const document = await read(body, {
      'word/header1.xml': paragraph('Acme'),
      'word/footer1.xml': paragraph('end'),
    });
    expect(document.kind).toBe('docx');
    expect(document.pages[0]?.lines.map((line) => line.text)).toEqual([
      'Acme',
      'Order & price',
      'kept',
      'end',
    ]);
    expect(document.pages[0]?.words.filter((word) => word.bold).map((word) => word.text)).toEqual([
      'Order',
      '&',
      'price',
    ]);
  });

  it('has its notes behind its body, wherever they are shown', async () => {
    const document = await read(paragraph('body'), {
      'word/endnotes.xml': paragraph('endnote'),
      'word/footnotes.xml': paragraph('footnote'),
      'word/footer1.xml': paragraph('footer'),
    });
    const texts = document.pages[0]?.lines.map((line) => line.text);
    expect(texts).toEqual(['body', 'footnote', 'endnote', 'footer']);
  });

  it('gives tables exactly, with spans, and their cells side by side', async () => {
    const long = 'a description that is so long that it cannot stand on one line of its column '
      .repeat(2)
      .trim();
    const document = await read(
      paragraph('before') +
        table(
          cell('Item') + cell('Price'),
          cell(long) + cell('12,50'),
          cell('Total 12,50', '<w:gridSpan w:val="2"/>'),
        ),
    );
    const page = document.pages[0];
    const rows = page?.tables[0]?.rows ?? [];
    expect(
      rows.map((row) => row.cells.map(({ text, column, columnSpan }) => [text, column, columnSpan])),
    ).toEqual([
      [
        ['Item', 0, 1],
        ['Price', 1, 1],
      ],
      [
        [long, 0, 1],
        ['12,50', 1, 1],
      ],
      [['Total 12,50', 0, 2]],
    ]);
    const [item, price] = rows[0]?.cells ?? [];
    expect(price?.box[1]).toBe(item?.box[1]);
    expect(price?.box[0]).toBeGreaterThan(rows[1]?.cells[0]?.box[2] ?? 1);
    expect(item?.words.map((index) => page?.words[index]?.text)).toEqual(['Item']);
  });

  it('goes on with a table on the next page', async () => {
    const rows = Array.from({ length: 70 }, (_, index) => cell(`item ${index}`) + cell(`${index}`));
    const document = await read(table(...rows));
    expect(document.pages.map((page) => page.tables.map((t) => [t.rows.length, t.continues]))).toEqual([
      [[60, false]],
      [[10, true]],
    ]);
  });

  it('is damaged when its parts cannot be unpacked', async () => {
    const bytes = docx(paragraph('x'.repeat(5_000)));
    bytes.fill(0xff, 50, 80);
    await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.damaged' });
  });
});
