import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { agreeNames } from './agree-names.ts';
import { extendCompanies } from './company-names.ts';
import { readFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import type { NameKind } from './label.ts';
import { createLexicon, lexiconField } from './lexicon.ts';
import { hashText } from './text-hash.ts';

const english = { consultants: 3, development: 4, the: 5 };
const lexicon = createLexicon({
  hashes: Uint32Array.from(Object.keys(english), hashText),
  entries: Uint16Array.from(Object.values(english), (degree) => degree << lexiconField.english.shift),
});

const settle = (given: string, known: readonly (readonly [NameKind, string])[]): string[] => {
  const text = createPiiText({ text: given });
  const features = readFeatures(text, lexicon);
  let from = 0;
  const names = known.map(([kind, words]): FoundName => {
    const start = given.indexOf(words, from);
    from = start + words.length;
    return { kind, first: text.tokenFrom(start), last: text.tokenFrom(from - 1), margin: 90 };
  });
  return agreeNames(text, features, extendCompanies(text, features, names)).map(
    (name) => `${name.kind}: ${given.slice(text.tokens.starts[name.first], text.tokens.ends[name.last])}`,
  );
};

describe('extendCompanies', () => {
  it.each<[string, [NameKind, string][], string[]]>([
    [
      'Zorvan Quell, Inc. left',
      [
        ['PERSON', 'Zorvan Quell'],
        ['PERSON', 'Inc'],
      ],
      ['ORGANIZATION: Zorvan Quell, Inc'],
    ],
    ['die Quell GmbH hat', [['PERSON', 'Quell']], ['ORGANIZATION: Quell GmbH']],
    ['Quell GmbH & Co. KG\nHof 3', [['LOCATION', 'Quell']], ['ORGANIZATION: Quell GmbH & Co. KG']],
    ['Quell & Co. Ltd. paid', [['PERSON', 'Quell']], ['ORGANIZATION: Quell & Co. Ltd']],
    ['Quell & Cole paid', [['PERSON', 'Quell']], ['PERSON: Quell']],
    ['an Muster-Quell GmbH', [['ORGANIZATION', 'Quell GmbH']], ['ORGANIZATION: Muster-Quell GmbH']],
    ['(6) ZORVAN QUELL, INC.', [['ORGANIZATION', 'QUELL, INC']], ['ORGANIZATION: ZORVAN QUELL, INC']],
    [
      'to The Zorvan Development Consultants, Inc. on',
      [['ORGANIZATION', 'Consultants, Inc']],
      ['ORGANIZATION: Zorvan Development Consultants, Inc'],
    ],
    ['Ist Quell GmbH da?', [['ORGANIZATION', 'Quell GmbH']], ['ORGANIZATION: Quell GmbH']],
    ['Quell Pty. Ltd. paid', [['LOCATION', 'Quell']], ['ORGANIZATION: Quell Pty. Ltd']],
    ['Ida Quell limited herself', [['PERSON', 'Ida Quell']], ['PERSON: Ida Quell']],
    ['Ida Quell\nLimited time', [['PERSON', 'Ida Quell']], ['PERSON: Ida Quell']],
    ['Inc. is short', [['PERSON', 'Inc']], []],
  ])('in %j', (text, known, settled) => {
    expect(settle(text, known)).toEqual(settled);
  });

  it.each<[string, [NameKind, string], NameKind]>([
    ['Quell River paid what Quell River Pharma, Inc. sold.', ['LOCATION', 'Quell River'], 'ORGANIZATION'],
    ['Zorvan paid when Zorvan Holdings grew.', ['PERSON', 'Zorvan'], 'ORGANIZATION'],
    ['Zorvan paid when Zorvan’s Works Company LLC grew.', ['PERSON', 'Zorvan'], 'ORGANIZATION'],
    ['Zorvan paid when the Company grew.', ['PERSON', 'Zorvan'], 'PERSON'],
    ['Zorvan paid the Zorvan group.', ['PERSON', 'Zorvan'], 'PERSON'],
  ])('knows what is called by the first words of a full name: %j', (text, name, kind) => {
    expect(settle(text, [name])).toEqual([`${kind}: ${name[1]}`]);
  });

  it('is not misled by the letter of a paragraph', () => {
    const text = 'QUELL, Inc. hired. D. QUELL shall pay QUELL.';
    const found = settle(text, [
      ['ORGANIZATION', 'QUELL'],
      ['PERSON', 'D. QUELL'],
      ['PERSON', 'QUELL'],
    ]);
    expect(found.at(-1)).toBe('ORGANIZATION: QUELL');
  });

  it('takes the word alone for the company too, but not where it is a surname', () => {
    const text = 'NIKE, Inc. hired. Should NIKE pay?';
    expect(
      settle(text, [
        ['ORGANIZATION', 'NIKE'],
        ['PERSON', 'NIKE'],
      ]),
    ).toEqual(['ORGANIZATION: NIKE, Inc', 'ORGANIZATION: NIKE']);
    const people = 'Ida Quell of Quell Ltd met Quell.';
    expect(
      settle(people, [
        ['PERSON', 'Ida Quell'],
        ['PERSON', 'Quell'],
        ['PERSON', 'Quell'],
      ]).at(-1),
    ).toBe('PERSON: Quell');
  });
});
