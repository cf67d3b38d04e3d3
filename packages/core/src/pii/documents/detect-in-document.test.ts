import { describe, expect, it } from 'vitest';
import type { Box, Page, ReadDocument, Table } from '../../documents/read-document.ts';
import { createDetector } from '../detector.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { detectInDocument } from './detect-in-document.ts';

const detector = createDetector({ recognizers: genericRecognizers });

/** Width of a letter and height of a line, as shares of the page. */
const letter = 0.01;
const lineHeight = 0.02;

/** A page of lines, each at its place in letters and lines; words are parted by single spaces. */
const toPage = (
  lines: readonly { text: string; at?: number; row: number }[],
  more: Partial<Page> = {},
): Page => {
  const page: Page = {
    number: 1,
    width: 600,
    height: 800,
    words: [],
    lines: [],
    rulings: [],
    tables: [],
    image: 'rendered',
    hasText: true,
    ...more,
  };
  for (const { text, at = 0, row } of lines) {
    const toBox = (from: number, length: number): Box => [
      (at + from) * letter,
      row * lineHeight,
      (at + from + length) * letter,
      row * lineHeight + 0.015,
    ];
    const words: number[] = [];
    let from = 0;
    for (const word of text.split(' ')) {
      words.push(page.words.length);
      page.words.push({ text: word, box: toBox(from, word.length), fontSize: 10, bold: false });
      from += word.length + 1;
    }
    page.lines.push({ text, box: toBox(0, text.length), words });
  }
  return page;
};

const toDocument = (pages: Page[], more: Partial<ReadDocument> = {}): ReadDocument => ({
  format: 'assay.read/1',
  mediaType: 'application/pdf',
  kind: 'pdf',
  pages,
  embedded: [],
  problems: [],
  ...more,
});

const find = (document: ReadDocument) => detectInDocument({ detector, document });

const show = (document: ReadDocument) => find(document).map(({ type, quote }) => `${type} ${quote}`);

/** A table of one line a row; the words of each cell stand in the page. */
const toTablePage = (rows: string[][], more: Partial<Table> = {}): Page => {
  const page = toPage(
    rows.flatMap((cells, row) => cells.map((text, column) => ({ text, at: column * 20, row }))),
  );
  const table: Table = {
    box: [0, 0, 1, 1],
    ruled: true,
    columns: (rows[0] ?? []).map((_, column) => ({ left: column * 0.2, right: column * 0.2 + 0.19 })),
    rows: rows.map((cells, row) => ({
      box: [0, row * lineHeight, 1, (row + 1) * lineHeight],
      header: false,
      cells: cells.map((text, column) => {
        const line = page.lines[row * cells.length + column];
        return { text, box: line?.box ?? [0, 0, 0, 0], words: line?.words ?? [], column, columnSpan: 1 };
      }),
    })),
    continues: false,
    ...more,
  };
  const lines = page.lines.map((_, place) => place);
  return { ...page, tables: [table], blocks: [{ kind: 'table', lines, table: 0 }] };
};

describe('detectInDocument', () => {
  it('gives the box of the value alone, not of the signs around it', () => {
    const [found] = find(toDocument([toPage([{ text: 'Write to (anna@example.com).', row: 3 }])]));
    expect(found).toMatchObject({ type: 'EMAIL_ADDRESS', quote: 'anna@example.com', where: 'text', page: 1 });
    const [left, top, right, bottom] = found?.boxes[0] ?? [];
    expect(left).toBeCloseTo(10 * letter);
    expect(right).toBeCloseTo(26 * letter);
    expect([top, bottom]).toEqual([0.06, 0.075]);
  });

  it('joins a value that goes on in the next line, with a box for each', () => {
    const page = toPage([
      { text: 'If anything is not as you want it, please call us at +49 30', row: 1 },
      { text: '901820 before noon, or come to our office in the old harbour.', row: 2 },
    ]);
    const [found] = find(toDocument([page]));
    expect(found).toMatchObject({ type: 'PHONE_NUMBER', quote: '+49 30 901820' });
    expect(found?.boxes.map(([, top]) => top)).toEqual([0.02, 0.04]);
  });

  it('joins no lines that ended by themselves', () => {
    const page = toPage([
      { text: 'Sum: +49 30', row: 1 },
      { text: '901820 pieces', row: 2 },
      { text: 'A long line that goes as far to the right as lines go on this page', row: 3 },
    ]);
    expect(show(toDocument([page]))).toEqual([]);
  });

  it('takes what stands side by side for two things', () => {
    const page = toPage([
      { text: '+49 30', row: 1 },
      { text: '901820', at: 30, row: 1 },
    ]);
    expect(show(toDocument([page]))).toEqual([]);
  });

  it('decides by the column where a table has heads, and tells row and head', () => {
    const page = toTablePage([
      ['Item', 'Phone'],
      ['lamp', '5550123'],
      ['desk', '5550124'],
    ]);
    expect(find(toDocument([page]))).toMatchObject([
      { type: 'PHONE_NUMBER', quote: '5550123', where: 'cell', cell: { row: 1, column: 1, name: 'Phone' } },
      { type: 'PHONE_NUMBER', quote: '5550124', where: 'cell', cell: { row: 2, column: 1, name: 'Phone' } },
    ]);
  });

  it('goes on with the heads of a table that goes over pages', () => {
    const first = toTablePage([
      ['Item', 'Phone'],
      ['lamp', '5550123'],
    ]);
    const second = toTablePage([['desk', '5550124']], { continues: true });
    const found = find(toDocument([first, { ...second, number: 2 }]));
    expect(found.map(({ page, quote }) => [page, quote])).toEqual([
      [1, '5550123'],
      [2, '5550124'],
    ]);
  });

  it('takes the first cell of a row for the label of the second where there are no heads', () => {
    const page = toTablePage([
      ['Name', 'Miller'],
      ['Phone', '030901820'],
      ['Amount', '030901821'],
    ]);
    expect(show(toDocument([page]))).toEqual(['PHONE_NUMBER 030901820']);
  });

  it('does not take an address for heads because it is set like some', () => {
    const page = toTablePage([
      ['Miller Ltd', 'INVOICE'],
      ['Phone', '030901820'],
      ['Amount', '030901821'],
    ]);
    const [table] = page.tables;
    const [head] = table?.rows ?? [];
    if (head) head.header = true;
    expect(show(toDocument([page]))).toEqual(['PHONE_NUMBER 030901820']);
  });

  it('reads JSON by its keys', () => {
    const page = toPage([{ text: '{"phone": "5550123", "amount": "5550124"}', row: 1 }]);
    expect(find(toDocument([page], { kind: 'text' }))).toMatchObject([
      { type: 'PHONE_NUMBER', quote: '5550123', where: 'value', path: 'phone' },
    ]);
  });

  it('takes no lines of a page for a table because signs part them', () => {
    const rows = ['Phone;Mail', '5550123;x', '5550124;y', '5550125;z'];
    const page = toPage(rows.map((text, row) => ({ text, row })));
    expect(show(toDocument([page]))).toEqual([]);
    const json = toPage([{ text: '[{"phone": "5550123"}]', row: 1 }]);
    expect(find(toDocument([json])).map(({ where }) => where)).not.toContain('value');
  });

  it('finds what nobody sees on the page', () => {
    const box: Box = [0.1, 0.5, 0.4, 0.52];
    const page = toPage([{ text: 'Nothing here.', row: 1 }], {
      hiddenWords: [{ text: 'a@example.com', box, reason: 'invisible' }],
      annotations: [{ kind: 'text', box, text: 'ask b@example.com' }],
      formFields: [
        { name: 'form[0].dateOfBirth[0]', kind: 'text', value: '02/05/1980', checked: null, box },
        { name: 'agree', kind: 'checkbox', value: 'c@example.com', checked: true, box },
      ],
      links: [{ box, target: 'mailto:d@example.com' }],
    });
    const xml = '<Invoice xmlns="urn:x"><Mail>e@example.com</Mail></Invoice>';
    const document = toDocument([page], {
      embedded: [{ name: 'x.xml', mediaType: 'application/xml', size: xml.length, text: xml }],
    });
    expect(find(document).map(({ where, type, quote, page: at }) => [where, type, quote, at])).toEqual([
      ['hidden', 'EMAIL_ADDRESS', 'a@example.com', 1],
      ['form-field', 'DATE_OF_BIRTH', '02/05/1980', 1],
      ['annotation', 'EMAIL_ADDRESS', 'b@example.com', 1],
      ['link', 'EMAIL_ADDRESS', 'd@example.com', 1],
      ['embedded', 'EMAIL_ADDRESS', 'e@example.com', null],
    ]);
  });

  it('finds the same on a page without blocks or words', () => {
    const page = toPage([]);
    page.lines.push({ text: 'see anna@example.com', box: [0.1, 0.1, 0.3, 0.12], words: [] });
    const [found] = find(toDocument([page]));
    expect(found?.boxes[0]?.[0]).toBeCloseTo(0.1 + (0.2 * 4) / 20);
  });

  it('tells nothing of the value in its reasons', () => {
    const found = find(toDocument([toPage([{ text: 'Phone: 030901820', row: 1 }])]));
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found.map(({ reason }) => reason))).not.toContain('030901820');
  });
});
