import { type FlowPart, toFlow } from './page-flow.ts';
import type { ReadDocument } from './read-document.ts';

/** Signs that mean something in Markdown: what a document says is text and makes no link, picture or HTML. */
const escapeSigns = (text: string): string => text.replaceAll(/[\\`*_[\]<>|~&]/g, (sign) => `\\${sign}`);

/** Signs that mean something at the start of a line only. */
const escapeLine = (text: string): string =>
  escapeSigns(text)
    .replace(/^[#+=-]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, (_, digits, sign) => `${digits}\\${sign}`);

const bullet = /^(?:[•◦▪‣●○■□▫·∙–—*-]|\uf0b7|o)\s+/;
const number = /^\(?(\d{1,3})[.)]\s+/;
const lettered = /^\(?(?:[a-z]|[ivx]{1,4})[.)]\s+/i;

const toItem = (line: string): string | null => {
  if (bullet.test(line)) return `- ${escapeLine(line.replace(bullet, ''))}`;
  const [sign, place] = number.exec(line) ?? [];
  if (sign !== undefined) return `${place}. ${escapeLine(line.slice(sign.length))}`;
  return lettered.test(line) ? `- ${escapeLine(line)}` : null;
};

/** Word files keep the signs of items out of the text: without any sign the block is one item. */
const printList = (lines: readonly string[]): string => {
  const items = lines.map(toItem);
  const isOne = items.every((item) => item === null);
  return lines
    .map((line, index) => items[index] ?? `${isOne && index === 0 ? '- ' : '  '}${escapeLine(line)}`)
    .join('\n');
};

const printTable = (rows: readonly string[][]): string => {
  const [head = [], ...body] = rows;
  const printRow = (row: readonly string[]): string => `| ${row.map(escapeSigns).join(' | ')} |`;
  return [printRow(head), `|${head.map(() => ' --- |').join('')}`, ...body.map(printRow)].join('\n');
};

const printPart = (part: FlowPart): string => {
  switch (part.kind) {
    case 'table':
      return printTable(part.rows);
    case 'form':
      return part.fields
        .map(({ name, value, checked }) =>
          checked === null
            ? `- ${escapeSigns(name)}: ${escapeSigns(value)}`
            : `- [${checked ? 'x' : ' '}] ${escapeSigns(name)}`,
        )
        .join('\n');
    case 'heading':
      return `${'#'.repeat(Math.max(1, part.level))} ${escapeSigns(part.lines.join(' '))}`;
    case 'list':
      return printList(part.lines);
    case 'paragraph':
      return part.lines.map(escapeLine).join('\n');
  }
};

/**
 * A document as Markdown in reading order: headings, paragraphs, lists, tables, and what stands in forms. Whatever the
 * document says is escaped, so that it makes no link, picture or HTML.
 */
export const printMarkdown = (document: ReadDocument): string =>
  `${toFlow(document)
    .flatMap((parts) => parts.map(printPart))
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
