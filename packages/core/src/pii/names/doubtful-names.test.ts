import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { dropDoubtful } from './doubtful-names.ts';
import { readFeatures } from './features.ts';
import type { NameKind } from './label.ts';
import { createLexicon, lexiconField } from './lexicon.ts';
import { hashText } from './text-hash.ts';

const listed = {
  grace: (3 << lexiconField.given.shift) | (3 << lexiconField.english.shift),
  ida: 3 << lexiconField.given.shift,
  waiver: 2 << lexiconField.english.shift,
  beamer: 2 << lexiconField.surname.shift,
  cause: 4 << lexiconField.english.shift,
  survival: 4 << lexiconField.english.shift,
  bonn: 3 << lexiconField.city.shift,
  services: (1 << lexiconField.organization.shift) | (5 << lexiconField.english.shift),
};
const columns = Object.entries(listed)
  .map(([word, entry]) => [hashText(word), entry] as const)
  .sort(([left], [right]) => left - right);
const lexicon = createLexicon({
  hashes: Uint32Array.from(columns, ([hash]) => hash),
  entries: Uint16Array.from(columns, ([, entry]) => entry),
});

const manners = {
  short: '',
  english:
    'The parties shall keep all of it to themselves and give no waiver of services, no grace to anybody. '.repeat(
      10,
    ),
  technical:
    'The level of mRNA, CXCR2, NADPH, TNF, EGFR, CTLA4 and BMPs was measured in all of the cells by PCR. '.repeat(
      10,
    ),
  german:
    'Die Rechnung ist bis zum Datum zu zahlen und der Betrag wird mit der Steuer von der Bank gebucht. '.repeat(
      10,
    ),
} as const;

const isKept = (
  given: string,
  [kind, words, margin = 200]: readonly [NameKind, string, number?],
): boolean => {
  const text = createPiiText({ text: given });
  const start = given.lastIndexOf(words);
  const name = { kind, first: text.tokenFrom(start), last: text.tokenFrom(start + words.length - 1), margin };
  return dropDoubtful(text, readFeatures(text, lexicon), [name]).length === 1;
};

describe('names in doubt', () => {
  it.each<[keyof typeof manners, string, [NameKind, string, number?]]>([
    ['short', 'VIN 1HGCM82633A004352', ['PERSON', 'VIN', 390]],
    ['english', 'amends the NCA today', ['PERSON', 'NCA', 390]],
    ['english', 'Boston, MA, on Monday', ['PERSON', 'MA', 390]],
    ['technical', 'the role of CIL in it', ['ORGANIZATION', 'CIL']],
    ['technical', 'most CAFs grew', ['PERSON', 'CAFs']],
    ['short', 'EX-10.3', ['ORGANIZATION', 'EX']],
    ['short', 'UK_TYPE: x', ['LOCATION', 'UK', 390]],
    ['short', '19 % UST (S)', ['ORGANIZATION', 'S']],
    ['short', 'HRB: H A 123', ['PERSON', 'H A']],
    ['short', 'D. Survival of Covenants', ['PERSON', 'D. Survival']],
    ['english', 'The Waiver ends.', ['PERSON', 'Waiver', 390]],
    ['english', 'The Services end.', ['ORGANIZATION', 'Services']],
    ['english', 'Both Waivers end.', ['ORGANIZATION', 'Waivers']],
    ['english', 'whether patentable or not', ['PERSON', 'patentable']],
    ['english', 'CONCERNING CAUSE SURVIVAL HEREUNDER', ['ORGANIZATION', 'CAUSE SURVIVAL']],
    ['english', 'Zorvan (Foot lockers)', ['TITLE', 'Foot lockers']],
    ['short', 'a side (“Zorvan”) and Zorvan left', ['PERSON', 'Zorvan', 900]],
    ['german', 'Abschlag: 5,00', ['PERSON', 'Abschlag']],
    ['german', 'ein Beamer an der Decke', ['PERSON', 'Beamer']],
    ['german', 'Verpackung: Karton', ['ORGANIZATION', 'Karton', 400]],
    ['short', 'the Retraining Act', ['ORGANIZATION', 'Retraining Act', 500]],
    ['short', 'under BONN LAW', ['ORGANIZATION', 'BONN LAW']],
    ['english', 'A Cause ends it.', ['PERSON', 'Cause', 390]],
    ['german', 'Musterverein Musterstadt', ['PERSON', 'Musterverein Musterstadt']],
  ])('are left out: in a text of the %s manner %j', (manner, text, name) => {
    expect(isKept(`${manners[manner]} ${text}`, name)).toBe(false);
  });

  it.each<[keyof typeof manners, string, [NameKind, string, number?]]>([
    ['short', 'The Waiver ends.', ['ORGANIZATION', 'Waiver']],
    ['short', 'H&S sells', ['ORGANIZATION', 'H&S']],
    ['short', 'J. Quell', ['PERSON', 'J. Quell']],
    ['english', 'Then ZORAN left.', ['PERSON', 'ZORAN']],
    ['technical', 'by Quellex Ltd', ['ORGANIZATION', 'Quellex Ltd']],
    ['technical', 'by Zorvan Quell', ['PERSON', 'Zorvan Quell']],
    ['english', 'shares of CEDC', ['ORGANIZATION', 'CEDC']],
    ['short', 'the BEA', ['PERSON', 'BEA']],
    ['english', 'Grace left.', ['PERSON', 'Grace']],
    ['english', 'Waiver Ltd left.', ['ORGANIZATION', 'Waiver Ltd']],
    ['english', 'Zorvan left.', ['PERSON', 'Zorvan']],
    ['german', 'Ida Quell', ['PERSON', 'Ida Quell']],
    ['german', 'Zorvan', ['PERSON', 'Zorvan', 390]],
    ['german', 'Ida', ['PERSON', 'Ida']],
    ['english', 'CONCERNING ZORVANIA QUELLSTED HEREUNDER', ['ORGANIZATION', 'ZORVANIA QUELLSTED']],
    ['english', 'Zorvan, Director', ['TITLE', 'Director']],
    ['english', 'Zorvan, Head Weaver', ['TITLE', 'Head Weaver', 400]],
    ['short', 'Ida Zorvan (“Zorvan”) and Zorvan left', ['PERSON', 'Zorvan']],
    ['short', 'by Quell Law', ['ORGANIZATION', 'Quell Law']],
    ['short', 'A Cause ends it.', ['PERSON', 'Cause', 390]],
    ['german', 'Bonn', ['LOCATION', 'Bonn']],
    ['german', 'Quell Nordstern', ['ORGANIZATION', 'Quell Nordstern']],
    ['german', 'Abschlagweg 3', ['STREET_ADDRESS', 'Abschlagweg 3']],
  ])('are kept: in a text of the %s manner %j', (manner, text, name) => {
    expect(isKept(`${manners[manner]} ${text}`, name)).toBe(true);
  });
});
