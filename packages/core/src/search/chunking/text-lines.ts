import type { Box, Page } from '../../documents/read-document.ts';

/** A page as far as pieces of text need it: a part of the normal form. */
export type LinedPage = {
  number: number;
  lines: readonly { text: string; box: Box }[];
  blocks?: readonly Pick<NonNullable<Page['blocks']>[number], 'kind' | 'lines' | 'level'>[] | undefined;
  language?: string | null | undefined;
};

/** A line in reading order; `level` from 1 for headings, else 0. */
export type TextLine = { text: string; box: Box; level: number };

/** Codes that print nothing; a text that is searched and shown has none. */
const clean = (text: string): string => text.replaceAll(/[\p{Cc}]/gu, ' ').trim();

/** Digits aside, so that a page's number makes no new header of it. */
const repeatKey = (texts: readonly string[]): string => texts.join('\n').replaceAll(/\d+/g, '#');

/** The lines of each page in reading order. What is printed at the edge of every page comes once. */
export const listTextLines = (pages: readonly LinedPage[]): { page: LinedPage; lines: TextLine[] }[] => {
  const seen = new Set<string>();
  return pages.map((page) => {
    const blocks = page.blocks ?? [{ kind: 'paragraph' as const, lines: page.lines.map((_, at) => at) }];
    const lines = blocks.flatMap((block): TextLine[] => {
      const found = block.lines.flatMap((at) => {
        const line = page.lines[at];
        return line === undefined || clean(line.text) === ''
          ? []
          : [
              {
                text: clean(line.text),
                box: line.box,
                level: block.kind === 'heading' ? (block.level ?? 1) : 0,
              },
            ];
      });
      if (block.kind !== 'header' && block.kind !== 'footer') return found;
      const key = repeatKey(found.map(({ text }) => text));
      if (seen.has(key)) return [];
      seen.add(key);
      return found;
    });
    return { page, lines };
  });
};
