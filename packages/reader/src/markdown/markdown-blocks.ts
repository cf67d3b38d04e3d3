import type { Block, BlockTable, Paragraph } from '../docx/blocks.ts';

/** `| a | b |`, a line of dashes between, and rows below it. */
const delimiterRow = /^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const maxColumns = 200;
/** A longer table is parted: each part is laid out by itself. */
const maxRows = 2_000;

/** The cells of a row of a pipe table; a pipe behind a backslash is a letter. */
const toCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .slice(0, maxColumns)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

export const isDelimiterRow = (line: string): boolean =>
  line.length < 10_000 && line.includes('|') && delimiterRow.test(line);

/** Whether a pipe table begins here: a row and a line of dashes with as many columns. */
export const beginsTable = (line: string | undefined, next: string | undefined): boolean =>
  line !== undefined &&
  next !== undefined &&
  line.includes('|') &&
  isDelimiterRow(next) &&
  toCells(line).length === toCells(next).length;

export const isHeading = (line: string): boolean => heading.test(line);

/** Marks of emphasis, code and links go; what a reader sees of them stays. A link's address stays where it is no repeat. */
const toPlain = (text: string): string =>
  text.length > 10_000
    ? text
    : text
        .replace(/!\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
        .replace(/\[([^\][]+)\]\(([^()\s]*)(?:\s+"[^"]*")?\)/g, (_, shown: string, url: string) =>
          url === '' || url.startsWith('#') || url === shown ? shown : `${shown} (${url})`,
        )
        .replace(/<(https?:[^<>\s]+|[^<>\s@]+@[^<>\s]+)>/g, '$1')
        .replace(/(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g, '$2')
        .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?!\w)/g, '$1')
        .replace(/(?<!`)`([^`]+)`(?!`)/g, '$1')
        .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');

const isAllBold = (text: string): boolean => /^\s*(\*\*|__)[^*_]+\1\s*$/.test(text.slice(0, 10_000));

const toParagraph = (line: string): Paragraph => {
  const title = heading.exec(line);
  if (title !== null) return { kind: 'paragraph', text: toPlain(title[2] ?? ''), bold: true };
  return { kind: 'paragraph', text: toPlain(line), bold: isAllBold(line) };
};

const toRow = (line: string, options: { header: boolean; columns: number }): BlockTable['rows'][number] => {
  const cells = toCells(line);
  return {
    header: options.header,
    cells: Array.from({ length: options.columns }, (_, column) => ({
      paragraphs: [{ kind: 'paragraph', text: toPlain(cells[column] ?? ''), bold: options.header }],
      span: 1,
    })),
  };
};

/** Lines of Markdown to paragraphs and tables. Code between fences stays as it is. */
export const toMarkdownBlocks = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = [];
  let openFence: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = fence.exec(line)?.[1];
    if (openFence !== null) {
      if (mark?.startsWith(openFence) === true) openFence = null;
      else blocks.push({ kind: 'paragraph', text: line, bold: false });
    } else if (mark !== undefined) openFence = mark;
    else if (beginsTable(line, lines[at + 1])) {
      const columns = toCells(line).length;
      let table: BlockTable = { kind: 'table', rows: [toRow(line, { header: true, columns })] };
      blocks.push(table);
      at++;
      for (let next = lines[at + 1]; next?.includes('|') && next.trim() !== ''; next = lines[at + 1]) {
        if (table.rows.length >= maxRows) {
          table = { kind: 'table', rows: [] };
          blocks.push(table);
        }
        table.rows.push(toRow(next, { header: false, columns }));
        at++;
      }
    } else blocks.push(toParagraph(line));
  }
  return blocks;
};
