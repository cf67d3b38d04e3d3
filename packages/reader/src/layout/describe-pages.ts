import type { Page, ReadDocument } from '@assay/core/documents';
import { findBlocks } from './find-blocks.ts';
import { readTypography } from './line-look.ts';
import { findRunningLines } from './running-lines.ts';
import { tellLanguage } from './tell-language.ts';

const describePages = (pages: readonly Page[]): Page[] => {
  const running = findRunningLines(pages);
  const typography = readTypography(pages);
  return pages.map((page, index) => {
    const own = running[index] ?? { headers: new Set<number>(), footers: new Set<number>() };
    return {
      ...page,
      language: page.language ?? tellLanguage(page.words),
      blocks: page.blocks ?? findBlocks({ page, running: own, typography }),
    };
  });
};

/** Adds what follows from the words and lines of all pages: languages, blocks, headers and footers. */
export const describeDocument = (document: ReadDocument): ReadDocument =>
  // The text of data is no prose.
  document.kind === 'xml' ? document : { ...document, pages: describePages(document.pages) };
