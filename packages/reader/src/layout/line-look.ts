import type { Line, Page } from '@assay/core/documents';

/** What tells headings from text. */
export type LineLook = { size: number; bold: boolean };

export const lookOf = (page: Page, line: Line): LineLook => {
  let size = 0;
  let bold = line.words.length > 0;
  for (const place of line.words) {
    const word = page.words[place];
    if (word === undefined) continue;
    size = Math.max(size, word.fontSize);
    bold &&= word.bold;
  }
  return { size, bold };
};

/** Half points: sizes that differ less are one. */
export const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** How a document's text is set: the size most letters have, and the sizes of its headings, greatest first. */
export type Typography = { bodySize: number; boldBody: boolean; headingSizes: number[] };

/** A heading's letters are at least so many times as high as the text's. */
const headingFactor = 1.15;

/** One for each word of a page: 1 where it stands in a table. */
const tabularPlaces = (page: Page): Uint8Array => {
  const tabular = new Uint8Array(page.words.length);
  for (const { rows } of page.tables)
    for (const { cells } of rows) for (const { words } of cells) for (const word of words) tabular[word] = 1;
  return tabular;
};

/** Tables and what runs along the edges are often set in other letters than the text: only the text counts. */
export const readTypography = (pages: readonly Page[]): Typography => {
  const letters = new Map<number, number>();
  let all = 0;
  let bold = 0;
  for (const page of pages) {
    const tabular = tabularPlaces(page);
    for (let place = 0; place < page.words.length; place++) {
      const word = page.words[place];
      if (word === undefined || tabular[place] === 1) continue;
      const size = roundSize(word.fontSize);
      letters.set(size, (letters.get(size) ?? 0) + word.text.length);
      all += word.text.length;
      if (word.bold) bold += word.text.length;
    }
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  const bodySize = most?.[0] ?? 0;
  const headingSizes = [...letters.keys()]
    .filter((size) => size >= headingFactor * bodySize)
    .sort((a, b) => b - a);
  return { bodySize, boldBody: bold > 0.5 * all, headingSizes };
};
