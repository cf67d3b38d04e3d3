import type { Page, PageBlock } from '@assay/core/documents';
import { sheet } from '../flow/sheet.ts';
import type { ParagraphRole } from './blocks.ts';

/** A paragraph on a page, from line `first` of the sheet up to `last`. */
export type PlacedParagraph = { role: ParagraphRole | undefined; first: number; last: number };

/** The line of the sheet on which something stands. */
const rowOf = (page: Page, top: number): number =>
  Math.round((top * page.height - sheet.top) / sheet.lineHeight);

/** The blocks of a synthetic page as its file tells them: each paragraph one, each table one. */
export const toPageBlocks = (options: {
  page: Page;
  paragraphs: readonly PlacedParagraph[];
}): PageBlock[] => {
  const { page, paragraphs } = options;
  const tableOf = new Map<number, number>();
  for (const [table, { rows }] of page.tables.entries()) {
    for (const { cells } of rows)
      for (const { words } of cells) for (const word of words) tableOf.set(word, table);
  }
  const paragraphOf: number[] = [];
  for (const [place, { first, last }] of paragraphs.entries()) {
    for (let row = first; row < last; row++) paragraphOf[row] = place;
  }
  const blocks = new Map<string, PageBlock>();
  for (const [place, line] of page.lines.entries()) {
    const table = tableOf.get(line.words[0] ?? -1);
    const paragraph = table === undefined ? paragraphOf[rowOf(page, line.box[1])] : undefined;
    const key = table === undefined ? `paragraph ${paragraph}` : `table ${table}`;
    const block = blocks.get(key);
    if (block !== undefined) block.lines.push(place);
    else if (table !== undefined) blocks.set(key, { kind: 'table', lines: [place], table });
    else {
      const role = paragraphs[paragraph ?? -1]?.role ?? { kind: 'paragraph' };
      blocks.set(key, { ...role, lines: [place] });
    }
  }
  return [...blocks.values()];
};
