import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { addTitles } from './add-titles.ts';
import { readFeatures } from './features.ts';
import type { NameKind } from './label.ts';
import { createLexicon } from './lexicon.ts';

const lexicon = createLexicon({ hashes: new Uint32Array(0), entries: new Uint16Array(0) });

const add = (given: string, known: readonly (readonly [NameKind, string])[]): string[] => {
  const text = createPiiText({ text: given });
  const names = known.map(([kind, words]) => {
    const start = given.indexOf(words);
    return { kind, first: text.tokenFrom(start), last: text.tokenFrom(start + words.length - 1), margin: 90 };
  });
  return addTitles(text, readFeatures(text, lexicon), names).map(
    ({ kind, first, last }) => `${kind}: ${given.slice(text.tokens.starts[first], text.tokens.ends[last])}`,
  );
};

describe('forms of address', () => {
  it.each<[string, [NameKind, string][], string[]]>([
    ['My doctor, Dr. Quell', [['PERSON', 'Quell']], ['TITLE: Dr', 'PERSON: Quell']],
    ['il signor Zorvan Quell', [['PERSON', 'Zorvan Quell']], ['TITLE: signor', 'PERSON: Zorvan Quell']],
    ['Frau Quell', [['PERSON', 'Frau Quell']], ['TITLE: Frau', 'PERSON: Quell']],
    [
      'Mr. Quell',
      [
        ['TITLE', 'Mr'],
        ['PERSON', 'Quell'],
      ],
      ['TITLE: Mr', 'PERSON: Quell'],
    ],
  ])('are found before a name: %j', (text, known, found) => {
    expect(add(text, known)).toEqual(found);
  });

  it.each<[string, [NameKind, string][], string[]]>([
    ['a patient of Dr. Then Quell', [['PERSON', 'Quell']], ['PERSON: Quell']],
    ['Dr. Oetker GmbH', [['ORGANIZATION', 'Oetker GmbH']], ['ORGANIZATION: Oetker GmbH']],
    ['Dr\n\nQuell', [['PERSON', 'Quell']], ['PERSON: Quell']],
  ])('are not seen elsewhere: %j', (text, known, found) => {
    expect(add(text, known)).toEqual(found);
  });
});
