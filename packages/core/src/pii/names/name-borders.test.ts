import { describe, expect, it } from 'vitest';
import { createPiiText, type PiiText } from '../engine/pii-text.ts';
import { readFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import type { NameKind } from './label.ts';
import { createLexicon } from './lexicon.ts';
import { dropLoneTitles, dropTimes, endAtLabels, joinPeople, splitAtBorders } from './name-borders.ts';

const lexicon = createLexicon({ hashes: new Uint32Array(0), entries: new Uint16Array(0) });

const nameOf = (text: PiiText, kind: NameKind, words: string): FoundName => {
  const start = text.text.indexOf(words);
  return { kind, first: text.tokenFrom(start), last: text.tokenFrom(start + words.length - 1), margin: 1 };
};
const show = (text: PiiText) => (name: FoundName) =>
  text.text.slice(text.tokens.starts[name.first], text.tokens.ends[name.last]);

describe('splitAtBorders', () => {
  it.each([
    ['Jin? Ola', ['Jin', 'Ola']],
    ['svetlana @ gazprom', ['svetlana', 'gazprom']],
    ['Acme ("Acme Co', ['Acme', 'Acme Co']],
    ["J. R. O'Neil-Day, Jr", ["J. R. O'Neil-Day, Jr"]],
  ])('parts %j where no name goes on', (words, parts) => {
    const text = createPiiText({ text: words });
    expect(splitAtBorders(text, [nameOf(text, 'PERSON', words)]).map(show(text))).toEqual(parts);
  });

  it('leaves addresses whole', () => {
    const text = createPiiText({ text: '1 High St (rear)\nLeeds' });
    expect(splitAtBorders(text, [nameOf(text, 'STREET_ADDRESS', '1 High St (rear)\nLeeds')])).toHaveLength(1);
  });
});

describe('endAtLabels', () => {
  it.each([
    [
      'STREET_ADDRESS',
      'ul. Lipowa 10/5, 00-590 Toruń, PESEL 4405',
      ['ul. Lipowa 10/5, 00-590 Toruń', '4405'],
    ],
    ['STREET_ADDRESS', 'Ada Quell, DNI 7, NIE 8, Elm St 4', ['Ada Quell', '7', '8, Elm St 4']],
    ['PERSON', 'Ada Quell, DNI', ['Ada Quell']],
    ['ORGANIZATION', 'Quell Vat Works', ['Quell Vat Works']],
    ['STREET_ADDRESS', '12 High St, PO Box 9', ['12 High St, PO Box 9']],
  ] as const)('parts %s %j at labels into %j', (kind, words, parts) => {
    const text = createPiiText({ text: words });
    const readAnew = (first: number, end: number): FoundName[] => [{ kind, first, last: end - 1, margin: 1 }];
    expect(endAtLabels(text, [nameOf(text, kind, words)], readAnew).map(show(text))).toEqual(parts);
  });
});

describe('dropLoneTitles', () => {
  it('keeps a form of address before a name, and a post beside one', () => {
    const text = createPiiText({
      text: 'Dear Sir, Mr. Quell, the plumber, was late. Ask any plumber or Director Bo',
    });
    const names = [
      nameOf(text, 'TITLE', 'Sir'),
      nameOf(text, 'TITLE', 'Mr'),
      nameOf(text, 'PERSON', 'Quell'),
      nameOf(text, 'TITLE', 'plumber'),
      { kind: 'TITLE', first: 9, last: 9, margin: 1 } as const,
      nameOf(text, 'TITLE', 'Director'),
      nameOf(text, 'PERSON', 'Bo'),
    ];
    const kept = dropLoneTitles(readFeatures(text, lexicon), names);
    expect(kept.map(show(text))).toEqual(['Mr', 'Quell', 'plumber', 'Director', 'Bo']);
  });
});

describe('joinPeople', () => {
  it.each<[string, [NameKind, string][], string[]]>([
    [
      'Ida Quell, Bo',
      [
        ['PERSON', 'Ida'],
        ['PERSON', 'Quell'],
        ['PERSON', 'Bo'],
      ],
      ['Ida Quell', 'Bo'],
    ],
    [
      'Ida Osei-Quell left',
      [
        ['PERSON', 'Ida Osei'],
        ['ORGANIZATION', 'Quell'],
      ],
      ['Ida Osei-Quell'],
    ],
    [
      'Ida Jo Zor Quell left',
      [
        ['PERSON', 'Ida Jo Zor'],
        ['PERSON', 'Quell'],
      ],
      ['Ida Jo Zor Quell'],
    ],
    [
      'Ida Jo Zor Vel Quell left',
      [
        ['PERSON', 'Ida Jo Zor Vel'],
        ['PERSON', 'Quell'],
      ],
      ['Ida Jo Zor Vel', 'Quell'],
    ],
    [
      'Ida Quell Ltd',
      [
        ['PERSON', 'Ida'],
        ['ORGANIZATION', 'Quell Ltd'],
      ],
      ['Ida', 'Quell Ltd'],
    ],
  ])('joins what stands directly beside each other in %j', (given, known, joined) => {
    const text = createPiiText({ text: given });
    const names = known.map(([kind, words]) => nameOf(text, kind, words));
    expect(joinPeople(text, readFeatures(text, lexicon), names).map(show(text))).toEqual(joined);
  });

  it('does not make a name of the same word twice', () => {
    const text = createPiiText({ text: 'Will Will sign it?' });
    const names = [0, 1].map(
      (index): FoundName => ({ kind: 'PERSON', first: index, last: index, margin: 1 }),
    );
    expect(joinPeople(text, readFeatures(text, lexicon), names)).toHaveLength(2);
  });
});

describe('dropTimes', () => {
  it.each([
    ['April, May and June were dry', 'May', 0],
    ['in May', 'May', 0],
    ['on 3 May', 'May', 0],
    ['since August', 'August', 0],
    ['May called Bo', 'May', 1],
    ['Ida met June.', 'June', 1],
    ['in Quell 3', 'Quell', 1],
  ])('of %j', (given, word, kept) => {
    const text = createPiiText({ text: given });
    const names = [nameOf(text, 'PERSON', word)];
    expect(dropTimes(text, readFeatures(text, lexicon), names)).toHaveLength(kept);
  });
});
