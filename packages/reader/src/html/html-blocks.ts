import { Parser } from 'htmlparser2';
import type { Block } from '../docx/blocks.ts';
import {
  blockElements,
  boldElements,
  headingElements,
  isHidden,
  listElements,
  unseenElements,
} from './element-roles.ts';
import { createParagraphDraft } from './paragraph-draft.ts';
import { createTableBuilder, type TableBuilder, toSpan } from './table-builder.ts';

type Place = { blocks: Block[]; table: TableBuilder | null };
type OpenElement = { name: string; bold: boolean; unseen: boolean; preformatted: boolean; counter: number };

/** Elements that are open at once; what lies deeper is text of the last. No page needs so many. */
const maxOpen = 5_000;
/** What an input shows of its value. */
const shownInputs = /^(text|email|number|date|tel|url|search|submit|button|)$/i;

/**
 * The text of a web page as paragraphs and tables, in order. Hidden text, scripts and style sheets are left out;
 * nothing is fetched. `title` is what the page calls itself.
 */
export const toHtmlBlocks = (html: string): { blocks: Block[]; title: string } => {
  const root: Place = { blocks: [], table: null };
  const places: Place[] = [root];
  const open: OpenElement[] = [];
  const spans: { columnSpan: number; rowSpan: number; header: boolean }[] = [];
  const draft = createParagraphDraft();
  let prefix = '';
  let title = '';

  const place = (): Place => places.at(-1) ?? root;
  const now = (): OpenElement | undefined => open.at(-1);
  const flush = (): void => {
    if (draft.isEmpty()) return;
    const lines = draft.take(prefix);
    if (lines.length > 0) prefix = '';
    for (const line of lines) place().blocks.push(line);
  };
  const tableOf = (): TableBuilder | null => places.findLast(({ table }) => table !== null)?.table ?? null;

  const startItem = (): void => {
    const list = open.findLast(({ name }) => listElements.has(name));
    if (list === undefined) return;
    list.counter++;
    const depth = open.filter(({ name }) => listElements.has(name)).length;
    prefix = `${'  '.repeat(Math.min(8, depth - 1))}${list.name === 'ol' ? `${list.counter}.` : '•'} `;
  };

  const start = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (blockElements.has(name)) flush();
    if (name === 'li') startItem();
    else if (name === 'table') places.push({ blocks: [], table: createTableBuilder() });
    else if (name === 'thead') tableOf()?.setHead(true);
    else if (name === 'tr') tableOf()?.startRow();
    else if (name === 'td' || name === 'th') {
      spans.push({
        columnSpan: toSpan(attributes.colspan),
        rowSpan: toSpan(attributes.rowspan),
        header: name === 'th',
      });
      places.push({ blocks: [], table: null });
    } else if (name === 'br') draft.breakLine();
    else if (name === 'input' && shownInputs.test(attributes.type ?? '')) {
      draft.add({ text: ` ${attributes.value ?? ''} `, bold: false, preformatted: false });
    }
  };

  const end = (name: string): void => {
    if (blockElements.has(name)) flush();
    if (name === 'li') prefix = '';
    if (name === 'thead') tableOf()?.setHead(false);
    if ((name === 'td' || name === 'th') && places.length > 1 && place().table === null) {
      const { blocks } = places.pop() ?? root;
      const span = spans.pop() ?? { columnSpan: 1, rowSpan: 1, header: false };
      const table = tableOf();
      if (table === null) for (const block of blocks) place().blocks.push(block);
      else table.addCell({ blocks, ...span });
    }
    if (name === 'table') {
      // Text that stands in a table but in no cell is shown before it.
      const { blocks, table } = places.length > 1 ? (places.pop() ?? root) : { blocks: [], table: null };
      for (const block of [...blocks, ...(table?.toBlocks() ?? [])]) place().blocks.push(block);
    }
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const outer = now();
        const unseen = outer?.unseen === true || unseenElements.has(name) || isHidden(attributes);
        if (!unseen) start(name, attributes);
        if (open.length >= maxOpen) return;
        open.push({
          name,
          bold: outer?.bold === true || boldElements.has(name),
          unseen,
          preformatted: outer?.preformatted === true || name === 'pre' || name === 'textarea',
          counter: 0,
        });
      },
      ontext: (text) => {
        const element = now();
        if (element?.unseen === true) return;
        if (element?.name === 'title') title += text;
        else {
          const preformatted = element?.preformatted === true;
          draft.add({ text, bold: element?.bold === true, preformatted });
          if (draft.isFull()) flush();
        }
      },
      onclosetag: (name) => {
        if (now()?.name !== name) return;
        const element = open.pop();
        if (element?.unseen === false) end(name);
        if (headingElements.has(name)) prefix = '';
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flush();
  while (places.length > 1) {
    const { blocks, table } = places.pop() ?? root;
    for (const block of [...blocks, ...(table?.toBlocks() ?? [])]) place().blocks.push(block);
  }
  return { blocks: root.blocks, title: title.replace(/\s+/g, ' ').trim() };
};
