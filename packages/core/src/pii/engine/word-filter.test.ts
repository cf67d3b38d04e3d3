import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPiiText } from './pii-text.ts';
import { createWordFilter, mayBeListed, mayBeWord } from './word-filter.ts';

const word = fc.stringMatching(/^[a-z]{1,40}$/);

describe('createWordFilter', () => {
  it('lets every listed word through, in any case and wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(19), (words, at) => {
        const one = words[at % words.length] ?? '';
        const filter = createWordFilter(words);
        const text = `<${one.toUpperCase()}>`;
        expect(mayBeWord(filter, text, 1, text.length - 1)).toBe(true);
      }),
    );
  });

  it('lets plurals through where it is told by how much they are longer', () => {
    const text = createPiiText({ text: 'cards card' });
    const filters = [createWordFilter(['card']), createWordFilter(['card'], [1])];
    expect(filters.map((filter) => mayBeListed(filter, text, 0))).toEqual([false, true]);
  });

  it.each(['cart', 'ord', 'c', 'ca'])('keeps most of other lengths and beginnings away: %s', (other) => {
    expect(mayBeWord(createWordFilter(['card', 'order']), other, 0, other.length)).toBe(other === 'cart');
  });
});
