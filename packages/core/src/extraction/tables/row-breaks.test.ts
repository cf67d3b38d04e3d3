import { describe, expect, it } from 'vitest';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import {
  columns,
  english,
  type Printed,
  printLine,
  printPage,
  toDocument,
} from './table-document.test-data.ts';

type Line = { y: number; cells: readonly string[]; bold?: boolean };

const extract = (lines: readonly Line[]) => {
  const texts: Printed[] = [{ y: 100, cells: english }, ...lines].flatMap(({ y, cells }) =>
    printLine(y, cells),
  );
  const page = printPage(1, texts);
  const bold = new Set(lines.filter((line) => line.bold).map(({ y }) => y / page.height));
  for (const word of page.words) if (bold.has(word.box[1])) word.bold = true;
  const document = toDocument([page]);
  const { table, problems } = extractTable({ document, columns, context: readValueContext(document) });
  const descriptions = table.rows.map((row) => row.cells.description?.value);
  return { texts: descriptions, codes: problems.map(({ code }) => code), complete: table.complete };
};
const amount = (text: string): string[] => ['', text, '2', 'pcs', '2.50', '', '5.00'];
const text = (words: string): string[] => ['', words, '', '', '', '', ''];

describe('text between two amounts', () => {
  it('belongs below where each row ends with its amount, told by gaps that are slightly wider', () => {
    const result = extract([
      { y: 120, cells: text('Steel pump') },
      { y: 129, cells: amount('with a cover') },
      { y: 140, cells: text('Filter for water') },
      { y: 149, cells: text('of two stages') },
      { y: 158, cells: amount('and a spare') },
      { y: 169, cells: text('Cable') },
      { y: 178, cells: amount('of copper') },
    ]);
    expect(result.texts).toEqual([
      'Steel pump with a cover',
      'Filter for water of two stages and a spare',
      'Cable of copper',
    ]);
    expect(result.complete).toBe(true);
  });

  it('belongs above where the body begins with an amount and ends with text', () => {
    const { texts } = extract([
      { y: 120, cells: amount('Steel pump') },
      { y: 129, cells: text('with a cover') },
      { y: 138, cells: amount('Filter') },
      { y: 147, cells: text('for water') },
    ]);
    expect(texts).toEqual(['Steel pump with a cover', 'Filter for water']);
  });

  it('belongs above where the line above it had no place for its first word', () => {
    const { texts, complete } = extract([
      { y: 120, cells: amount('A pump made of stainless steel for our') },
      { y: 129, cells: text('customers') },
      { y: 138, cells: amount('Filter') },
    ]);
    expect(texts).toEqual(['A pump made of stainless steel for our customers', 'Filter']);
    expect(complete).toBe(true);
  });

  it('is called unsure where nothing tells', () => {
    const { codes, complete } = extract([
      { y: 120, cells: amount('Steel pump') },
      { y: 129, cells: text('Filter') },
      { y: 138, cells: amount('for the water of two stages') },
    ]);
    expect(codes).toEqual(['table.rows-unsure']);
    expect(complete).toBe(false);
  });

  it('is no row’s where it is a bold heading', () => {
    const { texts } = extract([
      { y: 120, cells: text('Materials'), bold: true },
      { y: 134, cells: amount('Steel pump') },
      { y: 148, cells: text('Labour'), bold: true },
      { y: 162, cells: amount('Filter') },
      { y: 176, cells: amount('Cable') },
    ]);
    expect(texts).toEqual(['Steel pump', 'Filter', 'Cable']);
  });

  it('is no sum where it says what an item includes', () => {
    const { texts } = extract([
      { y: 120, cells: amount('Steel pump') },
      { y: 129, cells: text('incl. mounting kit') },
      { y: 150, cells: amount('Cable') },
      { y: 159, cells: text('inkl. Montage') },
    ]);
    expect(texts).toEqual(['Steel pump incl. mounting kit', 'Cable inkl. Montage']);
  });

  it('belongs to the row whose running number stands above it', () => {
    const numbered = (number: string, words: string): string[] => [number, words, '', '', '', '', ''];
    const { texts, complete } = extract([
      { y: 120, cells: ['1', 'Steel pump', '2', 'pcs', '2.50', '', '5.00'] },
      { y: 129, cells: numbered('2', 'Filter for water') },
      { y: 138, cells: amount('of two stages') },
      { y: 147, cells: numbered('3', 'Cable') },
      { y: 156, cells: amount('of copper') },
    ]);
    expect(texts).toEqual(['Steel pump', 'Filter for water of two stages', 'Cable of copper']);
    expect(complete).toBe(true);
  });
});
