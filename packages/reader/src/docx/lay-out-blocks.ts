import type { Page } from '@assay/core/documents';
import { tooManyPages } from '../flow/lay-out-lines.ts';
import { sheet } from '../flow/sheet.ts';
import { wrapText } from '../flow/wrap-text.ts';
import { layOutPage } from '../layout/lay-out-page.ts';
import type { Block, BlockTable, Paragraph } from './blocks.ts';
import { type GridColumn, shareColumns } from './column-widths.ts';
import { toPageBlocks } from './page-blocks.ts';
import { createPageDraft, type PageDraft } from './page-draft.ts';
import { createTableDraft, type DraftRow, toPageTable } from './table-draft.ts';

/** Lays paragraphs and tables out on pages, in order; a table's rows stay whole where they fit on a page. */
export const layOutBlocks = (options: { blocks: readonly Block[]; maxPages: number }): Page[] => {
  const { blocks, maxPages } = options;
  const drafts: PageDraft[] = [createPageDraft()];
  const current = (): PageDraft => drafts.at(-1) ?? newPage();
  const newPage = (): PageDraft => {
    if (drafts.length >= maxPages) throw tooManyPages(maxPages);
    const draft = createPageDraft();
    drafts.push(draft);
    return draft;
  };
  const room = (): PageDraft => (current().used() < sheet.linesPerPage ? current() : newPage());

  const addParagraph = ({ text, bold, role }: Paragraph) => {
    for (const [index, part] of text.split('\f').entries()) {
      if (index > 0) newPage();
      if (part === '' && text !== '') continue;
      let draft = room();
      let first = draft.used();
      for (const line of wrapText({ text: part, columns: sheet.columns })) {
        if (room() !== draft) {
          draft.closeParagraph({ first, role });
          draft = room();
          first = draft.used();
        }
        draft.addLine({ text: line, bold });
      }
      draft.closeParagraph({ first, role });
    }
  };

  const addTable = (table: BlockTable) => {
    const columns = shareColumns(table);
    let draft = createTableDraft({ columns, continues: false });
    room().tables.push(draft);
    for (const row of table.rows) {
      const lines = toRowLines({ row, columns });
      const height = Math.max(1, ...lines.cells.map((cell) => cell.lines.length));
      // A row taller than a page is parted; any other moves to the next page whole.
      for (let from = 0; from < height; ) {
        const left = sheet.linesPerPage - current().used();
        if (left < Math.min(height - from, sheet.linesPerPage)) {
          newPage();
          draft = createTableDraft({ columns, continues: draft.rows.length > 0 || draft.continues });
          current().tables.push(draft);
        }
        const to = Math.min(height, from + sheet.linesPerPage);
        draft.rows.push(current().addRow({ row: lines, columns, from, to }));
        from = to;
      }
    }
  };

  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(block);
    else if (block.rows.some((row) => row.cells.length > 0)) addTable(block);
  }
  // A file that says nothing of its paragraphs is judged by its looks, as a PDF is.
  const hasRoles = blocks.some((block) => block.kind === 'paragraph' && block.role !== undefined);
  return drafts.map((draft, index) => {
    const tables = draft.tables.filter((table) => table.rows.length > 0);
    const page = layOutPage({
      number: index + 1,
      width: sheet.width,
      height: sheet.height,
      words: draft.words,
      rulings: tables.flatMap((table) => table.rulings()),
      image: 'synthetic',
      knownTables: (placeOf) => tables.map((table) => toPageTable({ table, placeOf })),
    });
    return hasRoles ? { ...page, blocks: toPageBlocks({ page, paragraphs: draft.paragraphs }) } : page;
  });
};

/** A row's cells, each broken to the width of the columns it covers. */
const toRowLines = (options: {
  row: BlockTable['rows'][number];
  columns: readonly GridColumn[];
}): DraftRow => {
  const { row, columns } = options;
  let column = 0;
  const cells = row.cells.map((cell) => {
    const first = columns[column];
    const last = columns[Math.min(columns.length, column + cell.span) - 1];
    const width = first === undefined || last === undefined ? 1 : last.start + last.width - first.start;
    const lines = cell.paragraphs.flatMap(({ text, bold }) =>
      wrapText({ text: text.replaceAll(/[\f\t]/g, ' ').trim(), columns: width }).map((line) => ({
        text: line,
        bold,
      })),
    );
    const placed = { column, span: cell.span, lines };
    column += cell.span;
    return placed;
  });
  return { header: row.header, cells };
};
