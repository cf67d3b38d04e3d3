import type { Word } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { describeDocument } from './describe-pages.ts';
import { layOutPage } from './lay-out-page.ts';

const [width, height, size, pitch] = [600, 800, 10, 12];

/** A small generator of random numbers with its own seed, so that a failure comes again. */
const createRandom = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

const placeWord = (text: string, left: number, top: number, right: number): Word => ({
  text,
  box: [left / width, top / height, right / width, (top + size) / height],
  fontSize: size,
  bold: false,
});

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A column of justified prose; words are as many as fit, and the last line of a paragraph is short. */
const setColumn = (options: {
  random: (limit: number) => number;
  left: number;
  width: number;
  rows: number;
}): Word[] => {
  const { random, left } = options;
  return Array.from({ length: options.rows }, (_, row): Word[] => {
    const texts: string[] = [];
    let used = 0;
    for (;;) {
      const length = 2 + random(8);
      const text = Array.from({ length }, () => letters[random(26)]).join('');
      if (used + length * 5 > options.width) break;
      texts.push(text);
      used += length * 5 + 2.5;
    }
    const ink = texts.reduce((sum, text) => sum + text.length * 5, 0);
    const isLast = row % 7 === 6;
    const space = isLast ? 2.5 : (options.width - ink) / Math.max(1, texts.length - 1);
    let at = left;
    return (isLast ? texts.slice(0, 3) : texts).map((text) => {
      const word = placeWord(text, at, 60 + row * pitch, at + text.length * 5);
      at = word.box[2] * width + space;
      return word;
    });
  }).flat();
};

const blocksOf = (words: Word[]) => {
  const page = layOutPage({ number: 1, width, height, words, rulings: [], image: 'rendered' });
  const document = describeDocument({
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    pages: [page],
    embedded: [],
    problems: [],
  });
  const [described] = document.pages;
  const texts = (described?.blocks ?? []).flatMap(({ lines }) =>
    lines.map((place) => page.lines[place]?.text),
  );
  return { page, texts: texts.join(' ') };
};

describe('columns of prose on common heights', () => {
  it.each([
    [2, 12],
    [2, 20],
    [3, 12],
    [3, 18],
  ])('are read one after the other: %i with %i points between them', (count, gap) => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const random = createRandom(seed);
      const columnWidth = (500 - (count - 1) * gap) / count;
      const columns = Array.from({ length: count }, (_, column) =>
        setColumn({ random, left: 50 + column * (columnWidth + gap), width: columnWidth, rows: 20 }),
      );
      const expected = columns.flat().map((word) => word.text);
      // As some programs write them: row by row across the page.
      const written = columns.flat().toSorted((one, other) => one.box[1] - other.box[1]);
      const { page, texts } = blocksOf(written);
      expect(texts, `seed ${seed}`).toBe(expected.join(' '));
      expect(page.tables, `seed ${seed}`).toEqual([]);
    }
  });

  it('stay a table when its cells begin on common heights', () => {
    const random = createRandom(7);
    const cellsOf = (left: number) =>
      setColumn({ random, left, width: 240, rows: 24 }).map((word) => {
        // Three lines a row, and paper between rows.
        const row = Math.round((word.box[1] * height - 60) / pitch);
        const shift = (Math.floor(row / 3) * 8) / height;
        const [x0, y0, x1, y1] = word.box;
        return { ...word, box: [x0, y0 + shift, x1, y1 + shift] as Word['box'] };
      });
    const [left, right] = [cellsOf(50), cellsOf(310)];
    const { page } = blocksOf([...left, ...right]);
    expect(page.lines[1]?.box[0]).toBeGreaterThan(0.5);
    expect(page.tables).toHaveLength(1);
    expect(page.tables[0]?.rows.map(({ cells }) => cells.length)).toEqual(Array(8).fill(2));
    const textOf = (words: Word[]) => words.map(({ text }) => text).join(' ');
    const cells = page.tables[0]?.rows.flatMap((row) => row.cells) ?? [];
    const column = (place: number) => cells.filter((cell) => cell.column === place).map(({ text }) => text);
    expect(column(0).join(' ')).toBe(textOf(left));
    expect(column(1).join(' ')).toBe(textOf(right));
  });
});
