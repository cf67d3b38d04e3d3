import { describe, expect, it } from 'vitest';
import { addWords, findMissedStrips, straightenStrip } from './missed-strips.ts';

const strip = { left: 100, right: 200, centre: 150, middle: 50, slope: 0, above: 10, below: 10, score: 0.9 };
const word = (left: number, right: number, top = 42) => ({
  text: 'word',
  area: { left, right, top, bottom: top + 16 },
  lineHeight: 16,
  confidence: 0.9,
});

describe('lines that were missed', () => {
  it('are those on which no word, or only a small one, was read', () => {
    expect(findMissedStrips([strip], [])).toEqual([strip]);
    expect(findMissedStrips([strip], [word(100, 115)])).toEqual([strip]);
    expect(findMissedStrips([strip], [word(100, 150, 70)])).toEqual([strip]);
    expect(findMissedStrips([strip], [word(300, 400)])).toEqual([strip]);
  });

  it('are none whose words were read', () => {
    expect(findMissedStrips([strip], [word(100, 140), word(150, 200)])).toEqual([]);
  });

  it('are no short ones in which a thin word was read', () => {
    const short = { ...strip, right: 140 };
    expect(findMissedStrips([short], [word(118, 122)])).toEqual([]);
    expect(findMissedStrips([short], [])).toEqual([short]);
  });

  it('are looked for along their slope', () => {
    const falling = { ...strip, left: 0, right: 1_000, centre: 500, slope: 0.1 };
    expect(findMissedStrips([falling], [word(700, 1_000, 77)])).toEqual([]);
    expect(findMissedStrips([falling], [word(700, 1_000, 42)])).toEqual([falling]);
  });
});

describe('words that were read later', () => {
  it('are added where none was read', () => {
    const words = [word(100, 150)];
    const later = [word(100, 148, 44), word(152, 170), word(140, 220)];
    expect(addWords(words, later)).toEqual([word(100, 150), word(152, 170), word(140, 220)]);
  });
});

describe('straightening a strip', () => {
  const size = { width: 1_000, height: 800 };

  it('moves it to where the picture that is made straight shows it', () => {
    const slope = Math.tan((5 * Math.PI) / 180);
    const falling = { ...strip, left: 100, right: 900, centre: 500, middle: 400, slope };
    const level = straightenStrip({ strip: falling, skew: 5, from: size, to: { width: 1_060, height: 880 } });
    expect(level.slope).toBeCloseTo(0);
    expect(level.middle).toBeCloseTo(440);
    expect([level.left, level.right]).toEqual([130, 930]);
  });

  it('levels two parts of a line that falls', () => {
    const slope = Math.tan((5 * Math.PI) / 180);
    const parts = [200, 800].map((centre) => {
      const middle = 400 + slope * (centre - 500);
      return straightenStrip({
        strip: { ...strip, left: centre - 50, right: centre + 50, centre, middle, slope },
        skew: 5,
        from: size,
        to: size,
      });
    });
    expect(parts[0]?.middle).toBeCloseTo(parts[1]?.middle ?? 0);
  });

  it('leaves it where nothing is turned', () => {
    expect(straightenStrip({ strip, skew: 0, from: size, to: size })).toBe(strip);
  });
});
