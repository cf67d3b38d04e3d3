import type { Word } from '@assay/core/documents';
import { placeWords } from '../flow/place-words.ts';
import type { ParagraphRole } from './blocks.ts';
import type { GridColumn } from './column-widths.ts';
import type { PlacedParagraph } from './page-blocks.ts';
import type { DraftRow, PlacedRow, TableDraft } from './table-draft.ts';

/** One synthetic page while it is being filled, line by line from its top. */
export const createPageDraft = () => {
  const words: Word[] = [];
  const tables: TableDraft[] = [];
  const paragraphs: PlacedParagraph[] = [];
  let used = 0;
  return {
    words,
    tables,
    paragraphs,
    /** Lines that are taken. */
    used: () => used,
    addLine: ({ text, bold }: { text: string; bold: boolean }) => {
      words.push(...placeWords({ text, row: used, column: 0, bold }));
      used++;
    },
    /** Takes what was added since line `first` for one paragraph. */
    closeParagraph: ({ first, role }: { first: number; role: ParagraphRole | undefined }) => {
      if (used > first) paragraphs.push({ role, first, last: used });
    },
    /** Sets the lines `from` up to `to` of a row's cells side by side. */
    addRow: (options: {
      row: DraftRow;
      columns: readonly GridColumn[];
      from: number;
      to: number;
    }): PlacedRow => {
      const { row, columns, from, to } = options;
      const first = used;
      const cells = row.cells.map((cell) => {
        const column = columns[cell.column]?.start ?? 0;
        const own = cell.lines
          .slice(from, to)
          .flatMap(({ text, bold }, index) => placeWords({ text, row: first + index, column, bold }));
        words.push(...own);
        return { column: cell.column, span: cell.span, words: own };
      });
      used += to - from;
      return { header: row.header, first, last: used, cells };
    },
  };
};

export type PageDraft = ReturnType<typeof createPageDraft>;
