import type { Page, PageBlock, ReadDocument, Table } from './read-document.ts';

/** One part of a document's text, for those who print it. */
export type FlowPart =
  | { kind: 'heading' | 'paragraph' | 'list'; level: number; lines: string[] }
  /** `rows` of cells, a cell of several columns followed by empty ones; `header` counts the first rows that are heads. */
  | { kind: 'table'; rows: string[][]; header: number }
  | { kind: 'form'; fields: { name: string; value: string; checked: boolean | null }[] };

/** Codes that print nothing and could steer a terminal. */
const clean = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();

/** Shares of the page: lines whose bottoms differ less stand side by side. */
const sameHeight = 0.004;

/** The text of lines, those side by side as one. */
const toRows = (page: Page, places: readonly number[]): string[] => {
  const rows: { text: string; bottom: number; right: number }[] = [];
  for (const place of places) {
    const line = page.lines[place];
    if (line === undefined) continue;
    const [left, , right, bottom] = line.box;
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(last.bottom - bottom) < sameHeight && left >= last.right) {
      last.text += ` ${clean(line.text)}`;
      last.right = right;
    } else rows.push({ text: clean(line.text), bottom, right });
  }
  return rows.map(({ text }) => text);
};

const toCells = (table: Table): { rows: string[][]; header: number } => {
  const width = table.columns.length;
  const rows = table.rows.map(({ cells }) => {
    const row = Array.from({ length: width }, () => '');
    for (const { column, text } of cells) if (column < width) row[column] = clean(text);
    return row;
  });
  const body = table.rows.findIndex(({ header }) => !header);
  return { rows, header: body < 0 ? rows.length : body };
};

/** Digits aside, so that a page's number makes no new header of it. */
const toKey = (lines: readonly string[]): string => lines.join('\n').replaceAll(/\d+/g, '#');

const fieldsOf = (page: Page): FlowPart[] => {
  const fields = (page.formFields ?? []).flatMap(({ name, value, checked }) =>
    value === null ? [] : [{ name: clean(name), value: clean(value), checked }],
  );
  return fields.length === 0 ? [] : [{ kind: 'form', fields }];
};

/** A page without blocks is one paragraph. */
const blocksOf = (page: Page): PageBlock[] =>
  page.blocks ?? [{ kind: 'paragraph', lines: page.lines.map((_, place) => place) }];

/**
 * A document's text in reading order. Headers and footers come once, where they stand first; a table that goes on
 * from the page before is one with it, without its repeated head.
 */
export const toFlow = (document: ReadDocument): FlowPart[][] => {
  const seen = new Set<string>();
  let open: { rows: string[][] } | undefined;
  return document.pages.map((page) => {
    const parts: FlowPart[] = [];
    for (const block of blocksOf(page)) {
      const table = block.table === undefined ? undefined : page.tables[block.table];
      if (block.kind === 'table' && table !== undefined) {
        const cells = toCells(table);
        if (table.continues && open !== undefined) open.rows.push(...cells.rows.slice(cells.header));
        else {
          parts.push({ kind: 'table', ...cells });
          open = cells;
        }
        continue;
      }
      const lines = toRows(page, block.lines);
      if (block.kind === 'header' || block.kind === 'footer') {
        const key = toKey(lines);
        if (!seen.has(key)) parts.push({ kind: 'paragraph', level: 0, lines });
        seen.add(key);
        continue;
      }
      open = undefined;
      const kind = block.kind === 'table' ? 'paragraph' : block.kind;
      parts.push({ kind, level: block.level ?? 0, lines });
    }
    return [...parts, ...fieldsOf(page)];
  });
};
