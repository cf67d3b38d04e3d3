import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, lexiconField, lexiconValue } from './lexicon.ts';
import { hashText } from './text-hash.ts';

const lexiconOf = (words: Record<string, number>) =>
  createLexicon({
    hashes: Uint32Array.from(Object.keys(words), hashText),
    entries: Uint16Array.from(Object.values(words)),
  });

describe('createLexicon', () => {
  it('knows the words that it was made of and no others', () => {
    const lexicon = lexiconOf({ ada: 3 << lexiconField.given.shift, oslo: 2 << lexiconField.city.shift });
    expect(lexiconValue(lexicon.entry(hashText('ada')), lexiconField.given)).toBe(3);
    expect(lexiconValue(lexicon.entry(hashText('oslo')), lexiconField.city)).toBe(2);
    expect(lexiconValue(lexicon.entry(hashText('oslo')), lexiconField.given)).toBe(0);
    expect(lexicon.entry(hashText('rome'))).toBe(0);
  });

  it('finds every word however many there are, words whose slots collide included', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 300,
      selector: hashText,
    });
    fc.assert(
      fc.property(words, (known) => {
        const lexicon = lexiconOf(Object.fromEntries(known.map((word, index) => [`_${word}`, index + 1])));
        const all = known.every((word, index) => lexicon.entry(hashText(`_${word}`)) === index + 1);
        expect(all).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses columns of different lengths', () => {
    expect(() => createLexicon({ hashes: new Uint32Array(2), entries: new Uint16Array(1) })).toThrow(
      RangeError,
    );
  });
});
