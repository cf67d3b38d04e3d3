import { describe, expect, it } from 'vitest';
import { splitWords } from './split-words.ts';

const height = 34;

type Glyph = { text: string; before: number; ink: number; after: number };

/** Letters with the width of their ink and of the paper around it; the network saw them in their middle. */
const setLine = (glyphs: readonly Glyph[]) => {
  const columns: number[] = [];
  const characters = glyphs.map(({ text, before, ink, after }) => {
    columns.push(...Array<number>(before).fill(0));
    const column = columns.length + ink / 2;
    columns.push(...Array<number>(ink).fill(10), ...Array<number>(after).fill(0));
    return { text, column, probability: 0.9 };
  });
  return { characters, ink: { columns: Uint16Array.from(columns), top: 0, bottom: height } };
};

const glyph = (text: string, ink: number): Glyph => ({ text, before: 2, ink, after: 2 });

/** Digits of a usual typeface: all 26 apart, of which a 1 has 11 of ink. */
const digits = (text: string): Glyph[] =>
  [...text].map((digit) => {
    if (digit === '.') return glyph(digit, 9);
    return digit === '1' ? { text: digit, before: 7, ink: 11, after: 8 } : glyph(digit, 22);
  });

const spaced = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.map((one, index) => (index === 0 ? { ...one, before: one.before + 13 } : one));

const textOf = (glyphs: readonly Glyph[]) => splitWords(setLine(glyphs)).map(({ text }) => text);

describe('the words of a line', () => {
  it('are parted where the paper between two letters is wide', () => {
    const line = [glyph('T', 24), glyph('o', 22), ...spaced([glyph('b', 20)]), glyph('e', 22)];
    const words = splitWords(setLine(line));
    expect(words.map(({ text, left, right }) => ({ text, left, right }))).toEqual([
      { text: 'To', left: 2, right: 52 },
      { text: 'be', left: 69, right: 115 },
    ]);
  });

  it('are parted where the network saw a space', () => {
    const { characters, ink } = setLine([glyph('a', 20), glyph('b', 20)]);
    const space = { text: ' ', column: 24, probability: 0.9 };
    const seen = [...characters.slice(0, 1), space, ...characters.slice(1)];
    expect(splitWords({ characters: seen, ink }).map(({ text }) => text)).toEqual(['a', 'b']);
  });

  it('keep their ones, which have wide gaps although all digits stand equally far apart', () => {
    const total = [glyph('T', 24), glyph('o', 22), glyph('t', 9), glyph('a', 22), glyph('l', 4)];
    expect(textOf([...total, ...spaced(digits('13.05'))])).toEqual(['Total', '13.05']);
    for (const number of ['2011', '11', '1.15']) expect(textOf(digits(number))).toEqual([number]);
  });

  it('are parted between two numbers', () => {
    expect(textOf([...digits('72'), ...spaced(digits('14'))])).toEqual(['72', '14']);
    expect(textOf([...digits('21'), ...spaced(digits('15'))])).toEqual(['21', '15']);
  });

  it('are none where there are no letters', () => {
    expect(textOf([])).toEqual([]);
  });
});
