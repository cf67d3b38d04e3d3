import type { Block, BlockTable } from '../docx/blocks.ts';

const fieldBegins = 0x13;
const fieldResult = 0x14;
const fieldEnds = 0x15;
const cellEnds = 0x07;
/** Characters that Word has in place of others; the rest below a space stand for pictures, notes and the like. */
const written: Readonly<Record<number, string>> = {
  9: '\t',
  10: '\n',
  11: '\n',
  12: '\f',
  13: '\n',
  30: '-',
};

/** Codes of fields, between their start and the shown result, are not what a reader sees. */
export const cleanWord95Text = (text: string): string => {
  let clean = '';
  /** For each field that is open, whether its result has begun. */
  const fields: boolean[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === fieldBegins) fields.push(false);
    else if (code === fieldResult && fields.length > 0) fields[fields.length - 1] = true;
    else if (code === fieldEnds) fields.pop();
    else if (fields.includes(false)) continue;
    else if (code === cellEnds) {
      clean += '\t';
      // The mark after a row's last cell is one more of the same.
      if (text.charCodeAt(index + 1) === cellEnds) {
        clean += '\n';
        index++;
      }
    } else clean += code < 0x20 ? (written[code] ?? '') : text[index];
  }
  return clean;
};

/** A row of a table ends each of its cells with a tab; in a line of text a tab stands between words. */
const toCells = (line: string): string[] | null =>
  line.endsWith('\t') && line.trim() !== '' ? line.slice(0, -1).split('\t') : null;

/** A text with its tables' rows as lines, to paragraphs and tables. */
export const toBlocks = (text: string): Block[] => {
  const blocks: Block[] = [];
  let table: BlockTable | null = null;
  for (const line of text.split('\n')) {
    const cells = toCells(line);
    if (cells === null) {
      table = null;
      blocks.push({ kind: 'paragraph', text: line, bold: false });
      continue;
    }
    if (table === null) {
      table = { kind: 'table', rows: [] };
      blocks.push(table);
    }
    table.rows.push({
      header: false,
      cells: cells.map((cell) => ({ paragraphs: [{ kind: 'paragraph', text: cell, bold: false }], span: 1 })),
    });
  }
  return blocks;
};
