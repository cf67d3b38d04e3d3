import type { SearchItem } from '@assay/core/ports';
import { createRandom } from '../seeded-random.ts';
import { createNormal, toUnit } from './made-numbers.ts';

/** Words of a language: the n-th is about n times rarer than the first, as in real texts. */
const vocabularySize = 60_000;
const wordsPerChunk = 120;
export const chunksPerDocument = 5;
const topics = 500;
const types = ['invoice', 'contract', 'letter', 'receipt', 'statement'];
const parties = 200;

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'ke',
  'li',
  'mo',
  'nu',
  'pa',
  're',
  'si',
  'to',
  'vu',
  'wa',
];

/** A made word that no stemmer changes. */
const spell = (number: number): string => {
  let rest = number + 16;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}k`;
};

export type MadeLibrary = {
  document: (number: number) => SearchItem;
  /** Three words of a made text, of which none is among the hundred most frequent, and a vector near to that text. */
  question: (number: number) => { words: string; vector: Float32Array };
};

export const contentIdOf = (number: number): string => `content-${String(number).padStart(8, '0')}`;

/** Documents of made words and vectors, each the same whenever it is made. */
export const makeLibrary = (dimension: number): MadeLibrary => {
  const centres = Array.from({ length: topics }, (_, at) => {
    const normal = createNormal(at + 1);
    return Float32Array.from({ length: dimension }, normal);
  });
  const rankOf = (uniform: () => number): number => Math.floor(vocabularySize ** uniform());
  const vectorNear = (topic: number, seed: number): Float32Array => {
    const normal = createNormal(seed);
    const centre = centres[topic % topics];
    return toUnit(Float32Array.from({ length: dimension }, (_, at) => normal() + (centre?.[at] ?? 0)));
  };
  const ranksOf = (document: number, chunk: number): number[] => {
    const uniform = createRandom(document * 64 + chunk + 1);
    return Array.from({ length: wordsPerChunk }, () => rankOf(uniform));
  };
  const document = (number: number): SearchItem => ({
    collection: 'documents',
    id: contentIdOf(number),
    filters: [
      { name: 'type', value: types[number % types.length] ?? '' },
      { name: 'party', value: `party ${number % parties}`, label: `Party ${number % parties}` },
      { name: 'date', value: `20${String(10 + (number % 16)).padStart(2, '0')}-06-15` },
    ],
    chunks: Array.from({ length: chunksPerDocument }, (_, chunk) => {
      const terms = ranksOf(number, chunk).map(spell);
      return {
        id: `${contentIdOf(number)}/${chunk}`,
        parts: [{ name: 'body' as const, text: terms.join(' '), terms }],
        vector: vectorNear(number, number * 64 + chunk + 1),
        locator: { page: 1, lines: [{ start: 0, end: 100, box: [0.1, 0.1, 0.9, 0.12] }], language: 'en' },
      };
    }),
  });
  return {
    document,
    question: (number) => {
      const uniform = createRandom(number + 77_777);
      const about = number * 7;
      const rare = ranksOf(about, 0).filter((rank) => rank > 100);
      const words = Array.from({ length: 3 }, () => spell(rare[Math.floor(uniform() * rare.length)] ?? 101));
      return { words: words.join(' '), vector: vectorNear(about, number + 1_000_003) };
    },
  };
};
