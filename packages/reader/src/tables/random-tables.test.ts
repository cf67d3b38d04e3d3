import { describe, expect, it } from 'vitest';
import { detectTables } from './detect-tables.ts';
import { layOutWords, type Printed } from './lay-out-words.test-data.ts';

/** A small generator of random numbers with its own seed, so that a failure comes again. */
const createRandom = (seed: number) => {
  let state = seed;
  return (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

const nouns = ['bolt', 'washer', 'hose', 'pump', 'gasket', 'spring', 'panel', 'cable'];

const createTable = (seed: number): { cells: string[][]; texts: Printed[] } => {
  const random = createRandom(seed);
  const numberColumns = 1 + random(4);
  const rowCount = 2 + random(20);
  const pitch = 12 + random(8);
  const cells = [['Pos', 'Name', ...Array.from({ length: numberColumns }, (_, index) => `Value${index}`)]];
  for (let row = 1; row <= rowCount; row += 1) {
    const words = Array.from({ length: 1 + random(4) }, () => nouns[random(nouns.length)] ?? 'bolt');
    const numbers = Array.from({ length: numberColumns }, () => `${random(5000)}.${10 + random(90)}`);
    cells.push([String(row), words.join(' '), ...numbers]);
  }
  const texts = cells.flatMap((row, index) =>
    row.map(
      (text, column): Printed => ({
        x: column === 0 ? 40 : column === 1 ? 75 : 310 + 70 * (column - 2),
        y: 90 + pitch * index,
        text,
        align: column < 2 ? 'left' : 'right',
      }),
    ),
  );
  return { cells, texts };
};

describe('detectTables', () => {
  it('gives back the cells of random tables that were laid out as words', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { cells, texts } = createTable(seed);
      const tables = detectTables(layOutWords({ texts }));
      const found = tables.map((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));
      expect(found, `seed ${seed}`).toEqual([cells]);
    }
  });

  it('gives back the same cells when the table is drawn with lines', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const { cells, texts } = createTable(seed);
      const ys = [...new Set(texts.map((text) => text.y))].sort((a, b) => a - b);
      const bottom = (ys.at(-1) ?? 0) + 10.5;
      const right = 315 + 70 * ((cells[0]?.length ?? 2) - 3);
      const ups = [35, 70, 245, ...(cells[0] ?? []).slice(2).map((_, index) => 315 + 70 * index)];
      const page = layOutWords({
        texts,
        horizontals: [...ys.map((y) => y - 1.5), bottom].map((y) => ({ y, from: 35, to: right })),
        verticals: ups.map((x) => ({ x, from: 88, to: bottom })),
      });
      const found = detectTables(page).map((table) =>
        table.rows.map((row) => row.cells.map((cell) => cell.text)),
      );
      expect(found, `seed ${seed}`).toEqual([cells]);
    }
  });
});
