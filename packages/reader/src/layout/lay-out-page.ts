import type { Line, Page, Ruling, Table, Word } from '@assay/core/documents';
import { detectTables } from '../tables/detect-tables.ts';
import { findLines } from './find-lines.ts';
import { findProseColumns } from './find-prose-columns.ts';
import { inkOf } from './ink-box.ts';
import { isInColumns, orderColumns, toWalls } from './order-columns.ts';

/** Makes a page of its words: lines, reading order, tables. Boxes are shares of the page, sizes points. */
export const layOutPage = (options: {
  number: number;
  width: number;
  height: number;
  words: readonly Word[];
  rulings: Ruling[];
  image: Page['image'];
  /** Tables that are known from the file itself; `placeOf` tells where a word of `words` stands on the page. */
  knownTables?: (placeOf: (word: Word) => number) => Table[];
}): Page => {
  const { number, width, height, rulings, image } = options;
  const regions = options.knownTables === undefined ? findProseColumns(options) : [];
  const walls = toWalls({ regions, width, height });
  const lined = findLines(walls.length === 0 ? options : { ...options, rulings: [...rulings, ...walls] });
  const segments = orderColumns({ lines: lined, rulings, width, height, regions });
  const words: Word[] = [];
  const lines = segments.map((segment): Line => {
    const texts: string[] = [];
    const own: number[] = [];
    for (const index of segment.words) {
      const word = options.words[index];
      if (word === undefined) continue;
      texts.push(word.text);
      own.push(words.length);
      words.push(word);
    }
    return { text: texts.join(' '), box: inkOf(words, own), words: own };
  });
  const { knownTables } = options;
  // Columns of text on common heights have all the looks of a table.
  const prose = new Set(
    lines.flatMap((line, place) => {
      const segment = segments[place];
      const inColumns = segment !== undefined && regions.some((region) => isInColumns(segment, region));
      return inColumns ? line.words : [];
    }),
  );
  const tables =
    knownTables === undefined
      ? detectTables({ words, rulings, width, height, prose })
      : knownTables(createPlaces(words));
  return { number, width, height, words, lines, rulings, tables, image, hasText: words.length > 0 };
};

const createPlaces = (words: readonly Word[]) => {
  const places = new Map(words.map((word, index) => [word, index]));
  return (word: Word): number => places.get(word) ?? -1;
};
