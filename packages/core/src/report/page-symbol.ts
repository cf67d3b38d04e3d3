import type { Page, Word } from '../documents/index.ts';
import { html, type Markup } from './html.ts';
import type { PagePicture, ReportDocument } from './report-data.ts';

/** A page that is drawn once and shown many times; sizes in its own units (pixels or points). */
export type PageSymbol = { id: string; width: number; height: number; markup: Markup };

const round = (value: number): number => Math.round(value * 100) / 100;

/** Letters stand on a line about a fifth of their height above the lower edge of the box. */
const baselineShare = 0.22;

const drawWord = (word: Word, page: Page): Markup => {
  const [left, top, right, bottom] = word.box;
  const height = (bottom - top) * page.height;
  const baseline = bottom * page.height - height * baselineShare;
  const size = word.fontSize > 0 ? word.fontSize : height;
  const width = Math.max(1, (right - left) * page.width);
  return html`<text x="${round(left * page.width)}" y="${round(baseline)}" font-size="${round(size)}" font-weight="${word.bold ? 700 : 400}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs">${word.text}</text>`;
};

const drawPage = (page: Page): Markup =>
  html`<rect width="${round(page.width)}" height="${round(page.height)}" fill="#fff"/><g stroke="#b9bcc0" stroke-width=".7">${page.rulings.map(
    ({ box: [left, top, right, bottom] }) =>
      html`<path d="M${round(left * page.width)} ${round(top * page.height)}L${round(right * page.width)} ${round(bottom * page.height)}"/>`,
  )}</g><g font-family="Helvetica, Arial, sans-serif" fill="#1c2126">${page.words.map((word) => drawWord(word, page))}</g>`;

const drawPicture = (picture: PagePicture): { width: number; height: number; content: Markup } => {
  if ('page' in picture) {
    const { page } = picture;
    return { width: page.width, height: page.height, content: drawPage(page) };
  }
  const { width, height, pngBase64 } = picture;
  const content = html`<image width="${width}" height="${height}" href="data:image/png;base64,${pngBase64}"/>`;
  return { width, height, content };
};

export type PageKey = { contentId: string; page: number };

export const pageKey = ({ contentId, page }: PageKey): string => JSON.stringify([contentId, page]);

/** The pages that `needed` names, each as one symbol, so that a page of twenty findings lies in the file once. */
export const createPageSymbols = (
  documents: readonly ReportDocument[],
  needed: ReadonlySet<string>,
): Map<string, PageSymbol> => {
  const symbols = new Map<string, PageSymbol>();
  for (const { contentId, pages } of documents) {
    for (const { number, picture } of pages) {
      const key = pageKey({ contentId, page: number });
      if (!needed.has(key) || symbols.has(key)) continue;
      const { width, height, content } = drawPicture(picture);
      const id = `page-${symbols.size + 1}`;
      const markup = html`<symbol id="${id}" viewBox="0 0 ${round(width)} ${round(height)}">${content}</symbol>`;
      symbols.set(key, { id, width: round(width), height: round(height), markup });
    }
  }
  return symbols;
};
