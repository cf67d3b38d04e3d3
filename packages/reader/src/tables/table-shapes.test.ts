import type { Word } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { detectTables } from './detect-tables.ts';
import { header, line, texts } from './item-table.test-data.ts';
import { type LaidOutPage, layOutWords, type Printed } from './lay-out-words.test-data.ts';

const first = ['1', 'Steel bolts', '10', '2.50', '25.00'];
const second = ['2', 'Washers', '4', '1.25', '5.00'];

/** The page as it is when its paper is turned by a quarter: writing then runs up or down. */
const turn = (page: LaidOutPage, to: 'up' | 'down'): LaidOutPage => {
  const words = page.words.map((word): Word => {
    const [left, top, right, bottom] = word.box;
    return {
      ...word,
      box: to === 'up' ? [top, 1 - right, bottom, 1 - left] : [1 - bottom, left, 1 - top, right],
    };
  });
  return { ...page, words, width: page.height, height: page.width };
};

describe('detectTables', () => {
  it('keeps rows with empty cells apart, those with one cell too', () => {
    const rows = [
      header,
      first,
      ['2', '', '4', '', '5.00'],
      ['3', 'Nuts', '', '', ''],
      ['4', '', '', '', ''],
      second,
    ];
    const page = layOutWords({ texts: rows.flatMap((row, index) => line(100 + 14 * index, row)) });
    expect(texts(detectTables(page)[0])).toEqual(rows);
  });

  it('parts columns that are hardly further apart than words, where all rows agree', () => {
    const names = ['Bolts', 'Steel nuts', 'Pumps', 'Long hoses', 'Gaskets'];
    const rows = [
      ['Code', 'Name', 'Amount'],
      ...names.map((name, index) => [`KX-${4100 + index}`, name, `${index}2.50`]),
    ];
    const page = layOutWords({
      texts: rows.flatMap(([code = '', name = '', amount = ''], index): Printed[] => [
        { x: 40, y: 100 + 13 * index, text: code },
        { x: 40 + 7 * 4.5 + 5.5, y: 100 + 13 * index, text: name },
        { x: 40 + 7 * 4.5 + 5.5 + 10 * 4.5 + 33, y: 100 + 13 * index, text: amount, align: 'right' },
      ]),
    });
    expect(texts(detectTables(page)[0])).toEqual(rows);
  });

  it('leaves out text beside a table', () => {
    const prose = 'We deliver with this letter what was';
    const page = layOutWords({
      texts: [
        ...[header, first, second, ['3', 'Nuts', '7', '1.00', '7.00']].flatMap((row, index) =>
          line(100 + 21 * index, row),
        ),
        ...Array.from({ length: 8 }, (_, index) => ({ x: 600, y: 104 + 11.3 * index, text: prose })),
      ],
    });
    const tables = detectTables({ ...page, width: 842, words: page.words.map(onWidePaper) });
    expect(tables).toHaveLength(1);
    expect(texts(tables[0])).toEqual([header, first, second, ['3', 'Nuts', '7', '1.00', '7.00']]);
  });

  it('tells two tables apart by the caption and the labels between them', () => {
    const page = layOutWords({
      texts: [
        ...[header, first, second].flatMap((row, index) => line(100 + 14 * index, row)),
        { x: 40, y: 166, text: 'What was sent back with the second delivery of March' },
        ...[header, second, first].flatMap((row, index) => line(186 + 14 * index, row)),
      ],
    });
    expect(detectTables(page).map(texts)).toEqual([
      [header, first, second],
      [header, second, first],
    ]);
  });

  it('gives drawn labels of several columns and of several rows their spans', () => {
    const ups = [35, 85, 320, 400, 470, 560];
    const page = layOutWords({
      texts: [
        { x: 440, y: 100, text: 'In euro' },
        ...line(114, ['', '', 'Qty', 'Price', 'Amount']),
        ...line(107, ['Pos', 'Description']),
        ...line(130, first),
        ...line(146, second),
      ],
      horizontals: [
        { y: 96, from: 35, to: 560 },
        { y: 111, from: 320, to: 560 },
        ...[126, 142, 158].map((y) => ({ y, from: 35, to: 560 })),
      ],
      verticals: ups.map((x) => ({ x, from: x > 390 && x < 500 ? 111 : 96, to: 158 })),
    });
    const [table] = detectTables(page);
    const cells = (table?.rows ?? []).map((row) =>
      row.cells.map(({ text, column, columnSpan, rowSpan = 1 }) => [text, column, columnSpan, rowSpan]),
    );
    expect(cells.slice(0, 2)).toEqual([
      [
        ['Pos', 0, 1, 2],
        ['Description', 1, 1, 2],
        ['In euro', 2, 3, 1],
      ],
      [
        ['Qty', 2, 1, 1],
        ['Price', 3, 1, 1],
        ['Amount', 4, 1, 1],
      ],
    ]);
    expect(texts(table).slice(2)).toEqual([first, second]);
  });

  it.each(['up', 'down'] as const)(
    'finds a table whose writing runs %s the page, and gives boxes of the page',
    (to) => {
      const rows = [header, first, second];
      const upright = layOutWords({ texts: rows.flatMap((row, index) => line(100 + 14 * index, row)) });
      const page = turn(upright, to);
      const [table, ...others] = detectTables(page);
      expect(others).toEqual([]);
      expect(texts(table)).toEqual(rows);
      const cell = table?.rows[1]?.cells[1];
      const words = cell?.words.map((place) => page.words[place]);
      expect(words?.map((word) => word?.text)).toEqual(['Steel', 'bolts']);
      for (const word of words ?? []) {
        expect(word?.box[0]).toBeGreaterThanOrEqual((cell?.box[0] ?? 1) - 1e-9);
        expect(word?.box[3]).toBeLessThanOrEqual((cell?.box[3] ?? 0) + 1e-9);
      }
    },
  );

  it('knows narrow words from those that run up the page', () => {
    const rows = ['ill', 'its', 'lit'].map((word, index) => [word, 'til', `${index}11`, 'fit', `${index}.1`]);
    const page = layOutWords({ texts: rows.flatMap((row, index) => line(100 + 14 * index, row)) });
    const words = page.words.map((word): Word => {
      const [left, top, right, bottom] = word.box;
      return { ...word, box: [left, top, left + 0.4 * (right - left), bottom] };
    });
    expect(detectTables({ ...page, words }).map(texts)).toEqual([rows]);
  });

  it('takes the numbers of a list beside its items for no table', () => {
    const item = 'that all goods stay with us until they are paid in full';
    const page = layOutWords({
      texts: Array.from({ length: 6 }, (_, index): Printed[] => [
        { x: 40, y: 100 + 26 * index, text: `${index + 1}.` },
        { x: 70, y: 100 + 26 * index, text: item },
        { x: 70, y: 112 + 26 * index, text: item },
      ]).flat(),
    });
    expect(detectTables(page)).toEqual([]);
  });
});

/** The same points on paper that is wider. */
const onWidePaper = (word: Word): Word => {
  const [left, top, right, bottom] = word.box;
  return { ...word, box: [(left * 595) / 842, top, (right * 595) / 842, bottom] };
};
