import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { bucketBits, featureCount, readFeatures } from './features.ts';
import { createLexicon, type Lexicon, lexiconField } from './lexicon.ts';
import { hashText } from './text-hash.ts';
import { tokenShape } from './token-shape.ts';

const begins = lexiconField.begins.mask << lexiconField.begins.shift;
const words = {
  new: begins,
  'new york': (3 << lexiconField.city.shift) | begins,
  'new york city': 3 << lexiconField.city.shift,
};
const lexicon = createLexicon({
  hashes: Uint32Array.from(Object.keys(words), hashText),
  entries: Uint16Array.from(Object.values(words)),
});

const featuresOf = (text: string) => readFeatures(createPiiText({ text }), lexicon);

const bucketsOf = (text: string) => featuresOf(text).buckets(0, 2);

/** How often the lexicon is asked for a text. */
const countLooks = (text: string): number => {
  let looks = 0;
  const counting: Lexicon = {
    entry: (hash) => {
      looks += 1;
      return lexicon.entry(hash);
    },
  };
  const features = readFeatures(createPiiText({ text }), counting);
  features.buckets(0, features.profiles.length);
  return looks;
};

describe('readFeatures', () => {
  it('gives every token its features, each within the buckets', () => {
    const features = featuresOf('Ann met Bo-Lee in "New York City" at 10.');
    const { profiles } = features;
    const buckets = features.buckets(0, profiles.length);
    expect(buckets).toHaveLength(profiles.length * featureCount);
    expect(buckets.every((bucket) => bucket >= 0 && bucket < 2 ** bucketBits)).toBe(true);
  });

  it('reads the same features of the same text, and others of another', () => {
    expect(bucketsOf('Ann left.')).toEqual(bucketsOf('Ann left.'));
    expect(bucketsOf('Ann left.')).not.toEqual(bucketsOf('Ann, left.'));
  });

  it('reads the same features of tokens in parts as of all at once', () => {
    const features = featuresOf('Ann met Bo-Lee in "New York City" at 10.');
    const count = features.profiles.length;
    const parts = [...features.buckets(0, 3), ...features.buckets(3, count - 3)];
    expect(parts).toEqual([...features.buckets(0, count)]);
  });

  it('tells the shapes of tokens', () => {
    const shapes = featuresOf('Ann McLee ANN ann J x 7 12345678 B2 2b 東京').profiles.map(
      ({ shape }) => shape,
    );
    expect(shapes).toEqual([
      tokenShape.capital,
      tokenShape.inner,
      tokenShape.upper,
      tokenShape.lower,
      tokenShape.initial,
      tokenShape.lowerLetter,
      tokenShape.digit1,
      tokenShape.digitLong,
      tokenShape.letterDigit,
      tokenShape.digitLetter,
      tokenShape.unspaced,
    ]);
  });

  it.each(['', ' ', '@', '@@@@', '\u0301\u0301', '🙂', 'a@b@c@d', '\u0000\uffff', 'a'.repeat(5000)])(
    'reads hostile text %j',
    (text) => {
      const features = featuresOf(text);
      expect(features.buckets(0, features.profiles.length)).toHaveLength(
        features.profiles.length * featureCount,
      );
    },
  );

  it.each(['New York ', 'New New ', 'Ann met Bo. ', 'a@', 'x.', '1 '])(
    'asks the lexicon in proportion to the length of a text of %j',
    (piece) => {
      const looks = countLooks(piece.repeat(200));
      expect(countLooks(piece.repeat(2000))).toBeLessThanOrEqual(10 * looks + 60);
    },
  );
});
