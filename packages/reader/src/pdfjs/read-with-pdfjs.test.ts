import { describe, expect, it } from 'vitest';
import { buildPdf, showText } from '../pdf/minimal-pdf.test-data.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { readWithPdfjs } from './read-with-pdfjs.ts';
import { renderWithPdfjs } from './render-with-pdfjs.ts';

const request = { passwords: [], maxPages: 10 };

const pages = [
  {
    content:
      showText({ x: 60, y: 700, text: 'Invoice 4711', size: 20 }) +
      'BT /F1 10 Tf 60 650 Td [(Total) -900 (12,50)] TJ ET\n' +
      'BT /F1 10 Tf 60 600 Td (spl) Tj (it) Tj ET\n',
  },
  { content: 'BT /F1 10 Tf 0 1 -1 0 100 60 Tm (turned) Tj ET', entries: '/Rotate 90' },
  { content: showText({ x: 160, y: 500, text: 'inside' }), entries: '/CropBox [100 400 400 600]' },
  { content: '' },
];

const largestDifference = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 9))));

describe('the second reader of PDFs', () => {
  it('sees the words where the first one does', async () => {
    const bytes = buildPdf({ pages });
    const first = await readPdf({ bytes, ...request });
    const second = await readWithPdfjs({ bytes, ...request });
    for (const [index, page] of first.pages.entries()) {
      const other = second.pages[index];
      expect([other?.width, other?.height, other?.hasText]).toEqual([page.width, page.height, page.hasText]);
      expect(other?.words.map((word) => word.text)).toEqual(page.words.map((word) => word.text));
      for (const [place, word] of page.words.entries()) {
        expect(largestDifference(word.box, other?.words[place]?.box ?? [])).toBeLessThan(0.02);
        expect(other?.words[place]?.fontSize).toBe(word.fontSize);
      }
    }
  });

  it('says that it is the second, and which pages have no text', async () => {
    const { problems } = await readWithPdfjs({ bytes: buildPdf({ pages }), ...request });
    expect(problems).toMatchObject([
      { code: 'pdf.second-reader' },
      { code: 'page.no-text', message: expect.stringContaining('4') },
    ]);
  });

  it('gives attachments as the first one does', async () => {
    const attachments = [{ name: 'factur-x.xml', text: '<?xml version="1.0"?><a>1</a>' }];
    const { embedded } = await readWithPdfjs({ bytes: buildPdf({ pages, attachments }), ...request });
    expect(embedded).toMatchObject([
      { name: 'factur-x.xml', size: 29, text: '<?xml version="1.0"?><a>1</a>' },
    ]);
  });

  it('draws a page within the size asked for', async () => {
    const bytes = buildPdf({ pages });
    const png = await renderWithPdfjs({ bytes, passwords: [], page: 1, maxPixels: 160 });
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([120, 160]);
    await expect(renderWithPdfjs({ bytes, passwords: [], page: 5, maxPixels: 9 })).rejects.toMatchObject({
      code: 'document.no-such-page',
    });
  });

  it('refuses what the first one refuses: too many pages, none, and no PDF at all', async () => {
    const codeOf = (bytes: Uint8Array) =>
      readWithPdfjs({ bytes, passwords: [], maxPages: 3 }).then(
        () => null,
        (thrown: { code: string }) => thrown.code,
      );
    expect(await codeOf(buildPdf({ pages }))).toBe('document.too-many-pages');
    expect(await codeOf(buildPdf({ pages: [] }))).toBe('document.damaged');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing more'))).toBe('document.damaged');
  });
});
