import { beforeAll, describe, expect, it } from 'vitest';
import { packagedModelFolder, readModelFolder } from './model-folder.ts';
import { createWordPiece, type WordPiece } from './word-piece.ts';

let words: WordPiece;
let nameOf: Map<number, string>;

beforeAll(async () => {
  const { vocabulary } = await readModelFolder(packagedModelFolder());
  words = createWordPiece({ vocabulary, maxPieces: 512 });
  nameOf = new Map([...vocabulary].map(([name, id]) => [id, name]));
});

const cut = (text: string) => words.encode(text).map((id) => nameOf.get(id));
const inner = (text: string) => cut(text).slice(1, -1);

describe('createWordPiece', () => {
  // As the model's own tokeniser gives them in the published documentation of it.
  it.each([
    ['Hello, my dog is cute', [101, 7592, 1010, 2026, 3899, 2003, 10140, 102]],
    [
      "I've been waiting for a HuggingFace course my whole life.",
      [101, 1045, 1005, 2310, 2042, 3403, 2005, 1037, 17662, 12172, 2607, 2026, 2878, 2166, 1012, 102],
    ],
    ['I hate this so much!', [101, 1045, 5223, 2023, 2061, 2172, 999, 102]],
    ['', [101, 102]],
  ])('gives the known pieces of %j', (text, ids) => {
    expect(words.encode(text)).toEqual(ids);
  });

  it('drops accents and case, and cuts rare words into the longest pieces that it knows', () => {
    expect(inner('Crème BRÛLÉE')).toEqual(['cr', '##eme', 'br', '##ule', '##e']);
    expect(inner('unaffable')).toEqual(['una', '##ffa', '##ble']);
  });

  it('parts punctuation and the symbols of ASCII, but no other symbols, from the words', () => {
    expect(inner('a+b (1,250.00)')).toEqual(['a', '+', 'b', '(', '1', ',', '250', '.', '00', ')']);
    expect(inner('5€')).toEqual(['5', '##€']);
  });

  it('takes an ideograph for a word of its own', () => {
    expect(inner('中国a')).toEqual(['中', '国', 'a']);
  });

  it('leaves out control and format characters and parts at any white space', () => {
    expect(inner('con\u00adtract\u0000\tcon\u200btract\u00a0x\r\ny')).toEqual([
      'contract',
      'contract',
      'x',
      'y',
    ]);
  });

  it('gives one unknown piece for what it cannot cut and for words without end', () => {
    expect(inner('\u{1f9ea}')).toEqual(['[UNK]']);
    expect(inner('x'.repeat(101))).toEqual(['[UNK]']);
    expect(inner('x'.repeat(100))).not.toContain('[UNK]');
  });

  it('takes the names of marks in a text as text', () => {
    expect(inner('[SEP]')).toEqual(['[', 'sep', ']']);
  });

  it('ends at the limit with the end mark', () => {
    const ids = words.encode('word '.repeat(2_000));
    expect(ids).toHaveLength(512);
    expect(ids.at(-1)).toBe(102);
  });
});
