import { describe, expect, it } from 'vitest';
import { detectTables } from './detect-tables.ts';
import { header, line, texts } from './item-table.test-data.ts';
import { layOutWords } from './lay-out-words.test-data.ts';

describe('detectTables', () => {
  it('finds an unruled table by its white space', () => {
    const rows = [header, ['1', 'Steel bolts', '10', '2.50', '25.00'], ['2', 'Washers', '4', '1.25', '5.00']];
    const page = layOutWords({ texts: rows.flatMap((row, index) => line(100 + 14 * index, row)) });
    const [table, ...others] = detectTables(page);
    expect(others).toEqual([]);
    expect(texts(table)).toEqual(rows);
    expect(table?.rows.map((row) => row.header)).toEqual([true, false, false]);
    expect(table?.ruled).toBe(false);
  });

  it('joins text that wraps below the line with the numbers', () => {
    const page = layOutWords({
      texts: [
        ...line(100, header),
        ...line(114, ['1', 'Steel bolts M8', '10', '2.50', '25.00']),
        ...line(124, ['', 'galvanised', '', '', '']),
        ...line(138, ['2', 'Washers', '4', '1.25', '5.00']),
        ...line(148, ['', 'for the bolts', '', '', '']),
      ],
    });
    expect(texts(detectTables(page)[0])).toEqual([
      header,
      ['1', 'Steel bolts M8 galvanised', '10', '2.50', '25.00'],
      ['2', 'Washers for the bolts', '4', '1.25', '5.00'],
    ]);
  });

  it('joins text above numbers that stand on the last line of a row', () => {
    const page = layOutWords({
      texts: [
        ...line(100, header),
        ...line(118, ['', 'Steel bolts M8', '', '', '']),
        ...line(128, ['', 'galvanised', '10', '2.50', '25.00']),
        ...line(144, ['', 'Washers', '', '', '']),
        ...line(154, ['', 'for the bolts', '4', '1.25', '5.00']),
      ],
    });
    expect(texts(detectTables(page)[0])).toEqual([
      header,
      ['', 'Steel bolts M8 galvanised', '10', '2.50', '25.00'],
      ['', 'Washers for the bolts', '4', '1.25', '5.00'],
    ]);
  });

  it('takes a fully ruled grid as it is drawn, whatever stands in the middle of a cell', () => {
    const ups = [35, 85, 320, 400, 470, 560];
    const downs = [95, 112, 145, 178];
    const page = layOutWords({
      texts: [
        ...line(100, header),
        ...line(118, ['', 'Steel bolts M8', '10', '2.50', '']),
        ...line(128, ['1', 'galvanised', '', '', '25.00']),
        ...line(150, ['', 'Washers', '4', '1.25', '']),
        ...line(160, ['2', 'for the bolts', '', '', '5.00']),
      ],
      horizontals: downs.map((y) => ({ y, from: 35, to: 560 })),
      verticals: ups.map((x) => ({ x, from: 95, to: 178 })),
    });
    const [table] = detectTables(page);
    expect(table?.ruled).toBe(true);
    expect(texts(table)).toEqual([
      header,
      ['1', 'Steel bolts M8 galvanised', '10', '2.50', '25.00'],
      ['2', 'Washers for the bolts', '4', '1.25', '5.00'],
    ]);
  });

  it('splits an outer box with a header rule by the numbers of its rows', () => {
    const ups = [35, 85, 320, 400, 470, 560];
    const page = layOutWords({
      texts: [header, ['1', 'Bolts', '10', '2.50', '25.00'], ['2', 'Nuts', '4', '1.25', '5.00']].flatMap(
        (row, index) => line(100 + 16 * index, row),
      ),
      horizontals: [95, 112, 300].map((y) => ({ y, from: 35, to: 560 })),
      verticals: ups.map((x) => ({ x, from: 95, to: 300 })),
    });
    expect(texts(detectTables(page)[0])).toEqual([
      header,
      ['1', 'Bolts', '10', '2.50', '25.00'],
      ['2', 'Nuts', '4', '1.25', '5.00'],
    ]);
  });

  it('keeps a bold section heading as a row of its own', () => {
    const page = layOutWords({
      texts: [
        ...line(100, header),
        ...line(114, ['1', 'Bolts', '10', '2.50', '25.00']),
        { x: 40, y: 128, text: 'Second building', bold: true },
        ...line(142, ['2', 'Nuts', '4', '1.25', '5.00']),
      ],
    });
    const rows = texts(detectTables(page)[0]).map((row) => row.filter((text) => text !== ''));
    expect(rows[2]).toEqual(['Second building']);
    expect(rows).toHaveLength(4);
  });

  it('gives a heading that reaches over two columns its span', () => {
    const page = layOutWords({
      texts: [
        { x: 400, y: 90, text: 'Price in euro' },
        ...line(100, header),
        ...line(114, ['1', 'Bolts', '10', '2.50', '25.00']),
        ...line(128, ['2', 'Nuts', '4', '1.25', '5.00']),
      ],
    });
    const rows = texts(detectTables(page)[0]);
    expect(rows.slice(-2)).toEqual([
      ['1', 'Bolts', '10', '2.50', '25.00'],
      ['2', 'Nuts', '4', '1.25', '5.00'],
    ]);
  });

  it('finds no table in running text or in a letterhead', () => {
    const page = layOutWords({
      texts: [
        { x: 40, y: 60, text: 'Bolt Works Ltd' },
        { x: 400, y: 60, text: 'Harbour Street' },
        ...Array.from({ length: 8 }, (_, index) => ({
          x: 40,
          y: 120 + 12 * index,
          text: 'We thank you for your order of last week and deliver with this letter',
        })),
      ],
    });
    expect(detectTables(page)).toEqual([]);
  });

  it('gives boxes and places of the words of every cell', () => {
    const page = layOutWords({
      texts: [
        header,
        ['1', 'Steel bolts', '10', '2.50', '25.00'],
        ['2', 'Nuts', '4', '1.25', '5.00'],
      ].flatMap((row, index) => line(100 + 14 * index, row)),
    });
    const cell = detectTables(page)[0]?.rows[1]?.cells[1];
    expect(cell?.words.map((index) => page.words[index]?.text)).toEqual(['Steel', 'bolts']);
    expect(cell?.box[0]).toBeCloseTo(90 / 595);
    expect(cell?.box[1]).toBeCloseTo(114 / 842);
  });
});
