import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { buildPdf, showText } from './minimal-pdf.test-data.ts';

const readFirst = async (content: string, entries = '') => {
  const document = await readBytes({ bytes: buildPdf({ pages: [{ content, entries }] }) });
  const page = document.pages[0];
  if (page === undefined) throw new Error('The test PDF has no page.');
  return { document, page };
};

describe('words of a PDF', () => {
  it('stand where they are drawn, with their size and weight', async () => {
    const { page } = await readFirst(
      showText({ x: 60, y: 700, text: 'Invoice 4711', size: 20, bold: true }) +
        showText({ x: 60, y: 650, text: 'plain' }),
    );
    expect(page.words.map(({ text, bold, fontSize }) => ({ text, bold, fontSize }))).toEqual([
      { text: 'Invoice', bold: true, fontSize: 20 },
      { text: '4711', bold: true, fontSize: 20 },
      { text: 'plain', bold: false, fontSize: 10 },
    ]);
    const [left, top, right, bottom] = page.words[0]?.box ?? [0, 0, 0, 0];
    expect(left).toBeCloseTo(0.1, 2);
    // The baseline is at 100 of 800 points from the top: ink lies above it, descenders below.
    expect(top).toBeGreaterThan(0.09);
    expect(top).toBeLessThan(0.11);
    expect(bottom).toBeGreaterThan(0.125);
    expect(bottom).toBeLessThan(0.14);
    expect(right).toBeLessThan(page.words[1]?.box[0] ?? 0);
  });

  it('have their size from the text matrix, too', async () => {
    const { page } = await readFirst('BT /F1 1 Tf 12 0 0 12 60 700 Tm (scaled) Tj ET');
    expect(page.words[0]?.fontSize).toBe(12);
  });

  it('have boxes on the page as shown when the page is turned', async () => {
    const { page } = await readFirst('BT /F1 10 Tf 0 1 -1 0 100 60 Tm (turned) Tj ET', '/Rotate 90');
    expect([page.width, page.height]).toEqual([800, 600]);
    const [left, top, right, bottom] = page.words[0]?.box ?? [0, 0, 0, 0];
    expect(left).toBeCloseTo(60 / 800, 2);
    expect(top).toBeCloseTo(91 / 600, 1);
    expect((right - left) * 800).toBeGreaterThan((bottom - top) * 600);
  });

  it('have boxes on the cropped page, and are left out beyond it', async () => {
    const content = showText({ x: 160, y: 500, text: 'inside' }) + showText({ x: 20, y: 500, text: 'out' });
    const { page } = await readFirst(content, '/CropBox [100 400 400 600]');
    expect([page.width, page.height]).toEqual([300, 200]);
    expect(page.words.map((word) => word.text)).toEqual(['inside']);
    expect(page.words[0]?.box[0]).toBeCloseTo(0.2, 2);
  });

  it('are parted at gaps although no space is drawn', async () => {
    const { page } = await readFirst('BT /F1 10 Tf 60 700 Td [(Total) -900 (12,50)] TJ ET');
    expect(page.words.map((word) => word.text)).toEqual(['Total', '12,50']);
  });
});

describe('a PDF', () => {
  it('tells which pages have no text', async () => {
    const bytes = buildPdf({ pages: [{ content: showText({ x: 9, y: 9, text: 'a' }) }, { content: '' }] });
    const document = await readBytes({ bytes });
    expect(document.pages.map((page) => page.hasText)).toEqual([true, false]);
    expect(document.problems).toMatchObject([
      { code: 'page.no-text', message: expect.stringContaining('2') },
    ]);
  });

  it('gives its XML attachment with text, and others by name only', async () => {
    const attachments = [
      { name: 'factur-x.xml', text: '<?xml version="1.0"?><a>1</a>' },
      { name: 'more.xml', text: '<b/>' },
    ];
    const document = await readBytes({ bytes: buildPdf({ pages: [{ content: '' }], attachments }) });
    expect(document.embedded).toEqual([
      { name: 'factur-x.xml', mediaType: 'text/xml', size: 29, text: attachments[0]?.text },
      { name: 'more.xml', mediaType: 'text/xml', size: 4, text: '<b/>' },
    ]);
  });

  it('is read behind a little junk', async () => {
    const bytes = buildPdf({ pages: [{ content: showText({ x: 60, y: 60, text: 'behind' }) }] });
    const junk = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), bytes]);
    const document = await readBytes({ bytes: junk });
    expect(document.pages[0]?.words[0]?.text).toBe('behind');
  });

  it('is damaged when it cannot be opened or has no pages', async () => {
    const broken = Buffer.from('%PDF-1.7\nnothing more');
    await expect(readBytes({ bytes: broken })).rejects.toMatchObject({ code: 'document.damaged' });
    const empty = buildPdf({ pages: [] });
    await expect(readBytes({ bytes: empty })).rejects.toMatchObject({ code: 'document.damaged' });
  });

  it('is refused with more pages or bytes than allowed', async () => {
    const bytes = buildPdf({ pages: [{ content: '' }, { content: '' }] });
    await expect(readBytes({ bytes, limits: { maxPages: 1 } })).rejects.toMatchObject({
      code: 'document.too-many-pages',
    });
    await expect(readBytes({ bytes, limits: { maxBytes: 9 } })).rejects.toMatchObject({
      code: 'document.too-large',
    });
  });
});
