import type { XmlNode } from './parse-xml.ts';
import { readRole } from './read-role.ts';

/** What a paragraph is, where the file says more of it than its text. */
export type ParagraphRole =
  /** From 1 to 6. */
  | { kind: 'heading'; level: number }
  /** One item. */
  | { kind: 'list' }
  | { kind: 'header' | 'footer' };

export type Paragraph = { kind: 'paragraph'; text: string; bold: boolean; role?: ParagraphRole };
/** `span` counts grid columns; a cell merged with the one above it is empty. */
export type BlockCell = { paragraphs: Paragraph[]; span: number };
export type BlockTable = { kind: 'table'; rows: { cells: BlockCell[]; header: boolean }[] };
export type Block = Paragraph | BlockTable;

/** Deleted text, the second copy of a drawing's text, and codes of fields are not what a reader sees. */
const hidden: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
]);
const maxSpan = 60;

const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((candidate) => candidate.name === name);

const isOn = (node: XmlNode | undefined): boolean =>
  node !== undefined && !['0', 'false', 'none', 'off'].includes(node.attributes['w:val'] ?? '1');

/** The paragraphs and tables inside an element, in order, whatever wraps them. */
export const readBlocks = (node: XmlNode): Block[] =>
  node.children.flatMap((candidate): Block[] => {
    if (hidden.has(candidate.name)) return [];
    if (candidate.name === 'w:p') return readParagraph(candidate);
    if (candidate.name === 'w:tbl') return [readTable(candidate)];
    return readBlocks(candidate);
  });

type Run = { text: string; bold: boolean };

/** A paragraph; text boxes anchored in it follow it as blocks of their own. */
const readParagraph = (node: XmlNode): Block[] => {
  const runs: Run[] = [];
  const boxes: Block[] = [];
  const visit = (current: XmlNode, bold: boolean) => {
    for (const part of current.children) {
      if (hidden.has(part.name)) continue;
      if (part.name === 'w:txbxContent') boxes.push(...readBlocks(part));
      else if (part.name === 'w:r') {
        const look = child(part, 'w:rPr');
        if (!isOn(child(look, 'w:vanish'))) visit(part, isOn(child(look, 'w:b')));
      } else if (part.name === 'w:t') {
        runs.push({ text: part.children.map((text) => text.text).join(''), bold });
      } else if (part.name === 'w:tab') runs.push({ text: '\t', bold });
      else if (part.name === 'w:br' || part.name === 'w:cr') {
        runs.push({ text: part.attributes['w:type'] === 'page' ? '\f' : '\n', bold });
      } else if (part.name === 'w:noBreakHyphen') runs.push({ text: '-', bold });
      else if (part.name !== 'w:pPr') visit(part, bold);
    }
  };
  visit(node, false);
  const look = child(node, 'w:pPr');
  const style = child(look, 'w:pStyle')?.attributes['w:val'] ?? '';
  const role = readRole({ look, style });
  const written = runs.filter((run) => run.text.trim() !== '');
  const bold = /^(heading|title)/i.test(style) || (written.length > 0 && written.every((run) => run.bold));
  const lines = runs
    .map((run) => run.text)
    .join('')
    .split('\n');
  return [
    ...lines.map((text): Paragraph => ({ kind: 'paragraph', text, bold, ...(role && { role }) })),
    ...boxes,
  ];
};

const findAll = (node: XmlNode, name: string, stop: string): XmlNode[] =>
  node.children.flatMap((part) =>
    part.name === name
      ? [part]
      : part.name === stop || hidden.has(part.name)
        ? []
        : findAll(part, name, stop),
  );

const readTable = (node: XmlNode): BlockTable => ({
  kind: 'table',
  rows: findAll(node, 'w:tr', 'w:tbl').map((row) => ({
    header: isOn(child(child(row, 'w:trPr'), 'w:tblHeader')),
    cells: findAll(row, 'w:tc', 'w:tr').map((cell): BlockCell => {
      const look = child(cell, 'w:tcPr');
      const merge = child(look, 'w:vMerge');
      const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const span = Number.parseInt(child(look, 'w:gridSpan')?.attributes['w:val'] ?? '1', 10);
      return {
        paragraphs: goesOn ? [] : flatten(readBlocks(cell)),
        span: Math.min(maxSpan, Math.max(1, Number.isNaN(span) ? 1 : span)),
      };
    }),
  })),
});

/** A table inside a cell becomes lines of that cell. */
const flatten = (blocks: readonly Block[]): Paragraph[] =>
  blocks.flatMap((block): Paragraph[] =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.map((row) => ({
          kind: 'paragraph',
          text: row.cells.map((cell) => cell.paragraphs.map(({ text }) => text).join(' ')).join(' '),
          bold: false,
        })),
  );
