import type { Line, Ruling, Word } from '@assay/core/documents';

export type Printed = { x: number; y: number; text: string; align?: 'left' | 'right'; bold?: boolean };

export type LaidOutPage = { words: Word[]; lines: Line[]; rulings: Ruling[]; width: number; height: number };

const width = 595;
const height = 842;
const size = 9;
/** Mean advance of a proportional font in em; exact metrics do not matter to the layout of a table. */
const advance = 0.5 * size;

/** Lays out texts at points of an A4 page, as a printer of tables would: for tests that need words with boxes. */
export const layOutWords = (options: {
  texts: readonly Printed[];
  horizontals?: readonly { y: number; from: number; to: number }[];
  verticals?: readonly { x: number; from: number; to: number }[];
}): LaidOutPage => {
  const words: Word[] = [];
  const lines: Line[] = [];
  for (const { x, y, text, align = 'left', bold = false } of options.texts) {
    let left = align === 'right' ? x - text.length * advance : x;
    const indexes: number[] = [];
    const start = left;
    for (const part of text.split(' ')) {
      const right = left + part.length * advance;
      indexes.push(words.length);
      words.push({
        text: part,
        box: [left / width, y / height, right / width, (y + size) / height],
        fontSize: size,
        bold,
      });
      left = right + advance;
    }
    lines.push({
      text,
      box: [start / width, y / height, (left - advance) / width, (y + size) / height],
      words: indexes,
    });
  }
  const rulings: Ruling[] = [
    ...(options.horizontals ?? []).map(
      ({ y, from, to }): Ruling => ({
        direction: 'horizontal',
        box: [from / width, y / height, to / width, (y + 0.5) / height],
      }),
    ),
    ...(options.verticals ?? []).map(
      ({ x, from, to }): Ruling => ({
        direction: 'vertical',
        box: [x / width, from / height, (x + 0.5) / width, to / height],
      }),
    ),
  ];
  return { words, lines, rulings, width, height };
};
