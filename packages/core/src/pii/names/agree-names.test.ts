import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { agreeNames } from './agree-names.ts';
import { readFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import type { NameKind } from './label.ts';
import { createLexicon, lexiconField } from './lexicon.ts';
import { hashText } from './text-hash.ts';

const lexicon = createLexicon({
  hashes: Uint32Array.from(['grant', 'oslo'], hashText),
  entries: Uint16Array.of(4 << lexiconField.english.shift, 3 << lexiconField.city.shift),
});

/** Finds names as `kind: words`, told where they stand by their words. */
const agree = (given: string, known: readonly (readonly [NameKind, string])[]): string[] => {
  const text = createPiiText({ text: given });
  let from = 0;
  const names = known.map(([kind, words]): FoundName => {
    const start = given.indexOf(words, from);
    from = start + words.length;
    return { kind, first: text.tokenFrom(start), last: text.tokenFrom(from - 1), margin: 90 };
  });
  return agreeNames(text, readFeatures(text, lexicon), names).map(
    (name) => `${name.kind}: ${given.slice(text.tokens.starts[name.first], text.tokens.ends[name.last])}`,
  );
};

describe('agreeNames', () => {
  it('finds a surname again that stood in a full name', () => {
    const text = 'Ida Quell wrote. Then Quell left, says Quell.';
    expect(agree(text, [['PERSON', 'Ida Quell']])).toEqual([
      'PERSON: Ida Quell',
      'PERSON: Quell',
      'PERSON: Quell',
    ]);
  });

  it('takes a single word for a person where the text knows it as one', () => {
    const text = 'Ida Quell wrote about Quell.';
    const found = agree(text, [
      ['PERSON', 'Ida Quell'],
      ['ORGANIZATION', 'Quell'],
    ]);
    expect(found).toEqual(['PERSON: Ida Quell', 'PERSON: Quell']);
  });

  it('leaves known cities and words of every day as they are', () => {
    const text = 'Ida Oslo and Bo Grant left Oslo. Grant money is gone.';
    const found = agree(text, [
      ['PERSON', 'Ida Oslo'],
      ['PERSON', 'Bo Grant'],
      ['LOCATION', 'Oslo'],
    ]);
    expect(found).toEqual(['PERSON: Ida Oslo', 'PERSON: Bo Grant', 'LOCATION: Oslo']);
  });

  it('finds the names that a mail address is made of, but not the address', () => {
    const text = 'Zorvan Quell\nzorvan.quell@example.org';
    expect(agree(text, [])).toEqual(['PERSON: Zorvan Quell']);
  });

  it('does not agree on words in small letters', () => {
    expect(agree('Ida Quell saw a quell.', [['PERSON', 'Ida Quell']])).toEqual(['PERSON: Ida Quell']);
  });
});
