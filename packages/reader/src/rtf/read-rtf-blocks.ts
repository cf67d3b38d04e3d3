import { rejectError } from '@assay/core';
import type { Block, ParagraphRole } from '../docx/blocks.ts';
import { decodeRun, encodingOfAnsi, encodingOfCharset } from './code-pages.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { createFlow, type ParagraphLook } from './flow.ts';
import { type CellPlace, maxCells } from './table-rows.ts';
import { readTokens } from './tokens.ts';

/** No program nests so deep. */
const maxDepth = 1_000;
const maxLevel = 6;

/** What a group hands on to the groups in it. */
type Look = {
  destination: Destination;
  font: number;
  bold: boolean;
  hidden: boolean;
  /** Characters behind each one in Unicode that stand for it in programs that know none. */
  fallback: number;
};

const written: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  page: '\f',
  nestcell: '\t',
  nestrow: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
const plain: ParagraphLook = { inTable: false, level: null, isItem: false };
const writtenSymbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

const withRole =
  (role: ParagraphRole) =>
  (block: Block): Block =>
    block.kind === 'paragraph' ? { ...block, role } : block;
const isWritten = (block: Block): boolean => block.kind === 'table' || block.text.trim() !== '';

/**
 * Paragraphs and tables of an RTF file: headers first, then the body, notes and footers. Hidden and deleted text, codes of
 * fields, pictures and comments are left out. Error (reject): `document.damaged` where groups lie in each other without end.
 */
export const readRtfBlocks = (bytes: Uint8Array): Block[] => {
  const flows = { body: createFlow(), header: createFlow(), footer: createFlow(), note: createFlow() };
  const encodings = new Map<number, string>();
  const above: { look: Look; paragraph: ParagraphLook }[] = [];
  let look: Look = { destination: 'body', font: -1, bold: false, hidden: false, fallback: 1 };
  let paragraph: ParagraphLook = { ...plain };
  let row: { places: CellPlace[]; header: boolean } = { places: [], header: false };
  let goesOn = false;
  let ansi = encodingOfAnsi(1252);
  let defaultFont = 0;
  let toSkip = 0;
  let mayBeIgnored = false;
  let isFirst = false;
  let pending: Uint8Array[] = [];

  const write = (text: string): void => {
    const { destination } = look;
    if (look.hidden || destination === 'nothing' || destination === 'fonts') return;
    flows[destination].write(text, look.bold);
  };
  const flush = (): void => {
    if (pending.length > 0) {
      write(decodeRun(pending, encodings.get(look.font < 0 ? defaultFont : look.font) ?? ansi));
    }
    pending = [];
  };
  const flow = () =>
    look.destination === 'nothing' || look.destination === 'fonts' ? null : flows[look.destination];

  const obey = (name: string, value: number | null): void => {
    const isOn = value !== 0;
    const text = written[name];
    if (text !== undefined) write(text);
    else if (name === 'par' || name === 'sect') flow()?.endParagraph(paragraph);
    else if (name === 'cell') flow()?.endCell(paragraph);
    else if (name === 'row') flow()?.endRow(row);
    else if (name === 'trowd') row = { places: [], header: false };
    else if (name === 'trhdr') row.header = true;
    else if (name === 'clmrg') goesOn = true;
    else if (name === 'cellx') {
      if (row.places.length < maxCells) row.places.push({ right: value ?? 0, goesOn });
      goesOn = false;
    } else if (name === 'pard') paragraph = { ...plain };
    else if (name === 'intbl') paragraph.inTable = isOn;
    else if (name === 'outlinelevel') {
      paragraph.level = value === null || value > 8 ? null : Math.min(maxLevel, Math.max(0, value) + 1);
    } else if (name === 'ls' || name === 'listtext' || name === 'pntext') paragraph.isItem = true;
    else if (name === 'plain') look = { ...look, bold: false, hidden: false, font: -1 };
    else if (name === 'b') look.bold = isOn;
    else if (name === 'v' || name === 'deleted' || name === 'htmlrtf') look.hidden = isOn;
    else if (name === 'uc') look.fallback = Math.min(10, Math.max(0, value ?? 1));
    else if (name === 'ansicpg') ansi = encodingOfAnsi(value ?? 1252);
    else if (name === 'mac') ansi = 'macintosh';
    else if (name === 'deff') defaultFont = value ?? 0;
    else if (name === 'f') look.font = value ?? 0;
    else if (name === 'fcharset' && look.destination === 'fonts') {
      const encoding = encodingOfCharset(value ?? 0);
      if (encoding !== null && look.font >= 0) encodings.set(look.font, encoding);
    }
  };

  for (const token of readTokens(bytes)) {
    if (token.kind === 'text') {
      isFirst = false;
      const skipped = Math.min(toSkip, token.bytes.length);
      toSkip -= skipped;
      if (skipped < token.bytes.length) pending.push(token.bytes.subarray(skipped));
      continue;
    }
    if (token.kind === 'word' && toSkip > 0) {
      toSkip -= 1;
      continue;
    }
    flush();
    if (token.kind === 'open') {
      if (above.length >= maxDepth) {
        throw rejectError(
          'document.damaged',
          'The document’s groups lie in each other without end: ask for it again.',
        );
      }
      toSkip = 0;
      above.push({ look, paragraph });
      look = { ...look };
      paragraph = { ...paragraph };
      isFirst = true;
      mayBeIgnored = false;
    } else if (token.kind === 'close') {
      toSkip = 0;
      const outer = above.pop();
      if (look.destination === 'note' && outer?.look.destination !== 'note') flows.note.endParagraph(plain);
      look = outer?.look ?? look;
      paragraph = outer?.paragraph ?? paragraph;
      isFirst = false;
    } else if (token.kind === 'symbol') {
      if (token.symbol === '*' && isFirst) mayBeIgnored = true;
      else {
        isFirst = false;
        if (token.symbol === '\n' || token.symbol === '\r') flow()?.endParagraph(paragraph);
        else write(writtenSymbols[token.symbol] ?? '');
      }
    } else if (token.name === 'u') {
      isFirst = false;
      write(String.fromCharCode((token.value ?? 0) & 0xffff));
      toSkip = look.fallback;
    } else {
      const destination = isFirst ? destinationOf({ name: token.name, mayBeIgnored }) : null;
      if (destination !== null && look.destination !== 'nothing') look.destination = destination;
      isFirst = false;
      obey(token.name, token.value);
    }
  }
  flush();
  return [
    ...flows.header
      .finish(plain)
      .filter(isWritten)
      .map(withRole({ kind: 'header' })),
    ...flows.body.finish(plain),
    ...flows.note.finish(plain).filter(isWritten),
    ...flows.footer
      .finish(plain)
      .filter(isWritten)
      .map(withRole({ kind: 'footer' })),
  ];
};
