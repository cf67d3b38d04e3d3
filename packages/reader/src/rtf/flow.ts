import type { Block, Paragraph, ParagraphRole } from '../docx/blocks.ts';
import { type CellPlace, maxCells, type RtfRow, toTable } from './table-rows.ts';

/** What is known of the paragraph that is being written. */
export type ParagraphLook = { inTable: boolean; level: number | null; isItem: boolean };

/** The text of one destination on its way to paragraphs and tables. */
export const createFlow = () => {
  const blocks: Block[] = [];
  let runs: { text: string; bold: boolean }[] = [];
  let cell: Paragraph[] = [];
  let cells: Paragraph[][] = [];
  let rows: RtfRow[] = [];

  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(toTable(rows));
    rows = [];
  };
  const roleOf = ({ level, isItem }: ParagraphLook): ParagraphRole | null => {
    if (level !== null) return { kind: 'heading', level };
    return isItem ? { kind: 'list' } : null;
  };
  const takeParagraphs = (look: ParagraphLook): Paragraph[] => {
    const written = runs.filter(({ text }) => text.trim() !== '');
    const bold = written.length > 0 && written.every((run) => run.bold);
    const role = written.length === 0 ? null : roleOf(look);
    const lines = runs
      .map(({ text }) => text)
      .join('')
      .toWellFormed()
      .split('\n');
    runs = [];
    return lines.map((text) => ({ kind: 'paragraph', text, bold, ...(role && { role }) }));
  };

  return {
    write: (text: string, bold: boolean): void => {
      if (text !== '') runs.push({ text, bold });
    },
    endParagraph: (look: ParagraphLook): void => {
      if (look.inTable) cell.push(...takeParagraphs(look));
      else {
        closeTable();
        blocks.push(...takeParagraphs(look));
      }
    },
    endCell: (look: ParagraphLook): void => {
      if (runs.length > 0) cell.push(...takeParagraphs(look));
      if (cells.length < maxCells) cells.push(cell);
      else cells.at(-1)?.push(...cell);
      cell = [];
    },
    endRow: (row: { places: readonly CellPlace[]; header: boolean }): void => {
      if (cells.length > 0) rows.push({ cells, places: [...row.places], header: row.header });
      cells = [];
    },
    /** Everything, whatever is still open. */
    finish: (look: ParagraphLook): Block[] => {
      if (runs.length > 0 && cells.length > 0) cell.push(...takeParagraphs(look));
      if (cell.length > 0) cells.push(cell);
      if (cells.length > 0) rows.push({ cells, places: [], header: false });
      closeTable();
      if (runs.some(({ text }) => text.trim() !== '')) blocks.push(...takeParagraphs(look));
      return blocks;
    },
  };
};
