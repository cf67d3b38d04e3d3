import sharp from 'sharp';
import { buildPdf, showText, type TestPage } from './minimal-pdf.test-data.ts';
import { renderPdfPage } from './render-pdf-page.ts';

const width = 140;
const height = 150;
export const scanSize = `/MediaBox [0 0 ${width} ${height}]`;

/** A page with text of its own. */
export const digitalPage: TestPage = {
  content: Array.from({ length: 4 }, (_, index) =>
    showText({ x: 60, y: 700 - 20 * index, text: 'These words are text of the file and need no picture' }),
  ).join(''),
};

/** Content of a small page: few wide lines, one below the other. */
export const showLines = (lines: readonly string[]): string =>
  lines.map((text, index) => showText({ x: 15, y: 115 - 32 * index, text, size: 18 })).join('');

/** What a scanner makes of a page: a JPEG of it, in grey, turned clockwise. */
export const scanOf = async (options: { content: string; turn?: number }): Promise<Buffer> => {
  const bytes = buildPdf({ pages: [{ content: options.content, entries: scanSize }] });
  const png = await renderPdfPage({ bytes, page: 1, maxPixels: 500 });
  return sharp(png)
    .rotate(options.turn ?? 0)
    .toColourspace('b-w')
    .jpeg({ quality: 90 })
    .toBuffer();
};

/** Content that shows a JPEG over an area of the page, in points. */
export const showScan = async (
  jpeg: Buffer,
  area: { width: number; height: number } = { width, height },
): Promise<string> => {
  const size = await sharp(jpeg).metadata();
  return [
    `q ${area.width} 0 0 ${area.height} 0 0 cm`,
    `BI /W ${size.width} /H ${size.height} /CS /G /BPC 8 /F [/AHx /DCT]`,
    `ID ${jpeg.toString('hex')}>`,
    'EI Q\n',
  ].join('\n');
};

/** A page that is nothing but a scan; its paper stands as the scan does. */
export const scanPage = async (content: string, turn = 0): Promise<TestPage> => {
  const isTurned = turn % 180 !== 0;
  const area = isTurned ? { width: height, height: width } : { width, height };
  return {
    content: await showScan(await scanOf({ content, turn }), area),
    entries: `/MediaBox [0 0 ${area.width} ${area.height}]`,
  };
};
