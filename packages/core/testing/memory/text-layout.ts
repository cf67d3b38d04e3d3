import type { Box, Line, Page, Word } from '../../src/documents/index.ts';

/** A4 in points; a font whose every character is 0.6 of its height wide, as Courier is. */
const width = 595;
const height = 842;
const margin = 36;
const fontSize = 10;
const characterWidth = fontSize * 0.6;
const lineHeight = 14;
const columns = Math.floor((width - 2 * margin) / characterWidth);
const rowsPerPage = Math.floor((height - 2 * margin) / lineHeight);

const boxOf = ({ column, length, row }: { column: number; length: number; row: number }): Box => {
  const left = margin + column * characterWidth;
  const top = margin + row * lineHeight;
  return [left / width, top / height, (left + length * characterWidth) / width, (top + fontSize) / height];
};

const toRows = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).flatMap((row) => {
    const characters = [...row.replaceAll('\t', '    ')];
    const count = Math.max(1, Math.ceil(characters.length / columns));
    return Array.from({ length: count }, (_, part) =>
      characters.slice(part * columns, (part + 1) * columns).join(''),
    );
  });

/** Two blanks are a gap between columns: what stands on either side is a line of its own. */
const layOutRow = (
  text: string,
  options: { row: number; firstWord: number },
): { words: Word[]; lines: Line[] } => {
  const words: Word[] = [];
  const lines: Line[] = [];
  const columnAt = (index: number): number => [...text.slice(0, index)].length;
  for (const run of text.matchAll(/\S+(?: \S+)*/g)) {
    const places: number[] = [];
    for (const match of run[0].matchAll(/\S+/g)) {
      const column = columnAt(run.index + match.index);
      places.push(options.firstWord + words.length);
      words.push({
        text: match[0],
        box: boxOf({ column, length: [...match[0]].length, row: options.row }),
        fontSize,
        bold: false,
      });
    }
    const box = boxOf({ column: columnAt(run.index), length: [...run[0]].length, row: options.row });
    lines.push({ text: run[0], box, words: places });
  }
  return { words, lines };
};

const toPage = (rows: readonly string[], number: number): Page => {
  const words: Word[] = [];
  const lines: Line[] = [];
  for (const [row, text] of rows.entries()) {
    const laidOut = layOutRow(text, { row, firstWord: words.length });
    words.push(...laidOut.words);
    lines.push(...laidOut.lines);
  }
  const hasText = words.length > 0;
  return { number, width, height, words, lines, rulings: [], tables: [], image: 'synthetic', hasText };
};

/** Lays text out on pages as a typewriter would: one row per line, long ones wrapped, a form feed starts a page. */
export const layOutText = (text: string): Page[] =>
  text
    .split('\f')
    .map(toRows)
    .flatMap((rows) =>
      Array.from({ length: Math.ceil(rows.length / rowsPerPage) }, (_, part) =>
        rows.slice(part * rowsPerPage, (part + 1) * rowsPerPage),
      ),
    )
    .map((rows, index) => toPage(rows, index + 1));
