import type { Box, Page } from '../../documents/read-document.ts';

/** A page as far as pieces of text need it: a part of the normal form. */
export type LinedPage = {
  number: number;
  lines: readonly { text: string; box: Box }[];
  blocks?: readonly Pick<NonNullable<Page['blocks']>[number], 'kind' | 'lines' | 'level'>[] | undefined;
  language?: string | null | undefined;
};

/** A line in reading order; `level` from 1 for those of headings, else 0. The first line of a heading has all of it. */
export type TextLine = { text: string; box: Box; level: number; heading: string | null };

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
      const placed = block.lines.flatMap((at) => page.lines[at] ?? []);
      const texts = placed
        .map(({ text, box }) => ({ text: clean(text), box }))
        .filter(({ text }) => text !== '');
      const level = block.kind === 'heading' ? (block.level ?? 1) : 0;
      const whole = texts.map(({ text }) => text).join(' ');
      const found = texts.map((line, at) => ({
        ...line,
        level,
        heading: level > 0 && at === 0 ? whole : null,
      }));
      if (block.kind !== 'header' && block.kind !== 'footer') return found;
      const key = repeatKey(found.map(({ text }) => text));
      if (seen.has(key)) return [];
      seen.add(key);
      return found;
    });
    return { page, lines };
  });
};
