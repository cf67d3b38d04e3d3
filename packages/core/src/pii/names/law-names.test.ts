import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { readFeatures } from './features.ts';
import type { NameKind } from './label.ts';
import { leadsToLaw } from './law-names.ts';
import { createLexicon } from './lexicon.ts';

const lexicon = createLexicon({ hashes: new Uint32Array(0), entries: new Uint16Array(0) });

describe('leadsToLaw', () => {
  it.each<[string, NameKind, string, boolean]>([
    ['the Americans with Disabilities Act of 1990', 'NRP', 'Americans', true],
    ['the Worker Adjustment and Retraining Notification Act', 'ORGANIZATION', 'Worker Adjustment', true],
    ['many Americans act in films', 'NRP', 'Americans', false],
    ['Americans. The Act came later', 'NRP', 'Americans', false],
    ['Americans, with the Act', 'NRP', 'Americans', false],
    ['in Florida Act One', 'LOCATION', 'Florida', false],
    ['Americans', 'NRP', 'Americans', false],
  ])('of %j, %s %s: %j', (given, kind, words, leads) => {
    const text = createPiiText({ text: given });
    const start = given.indexOf(words);
    const name = {
      kind,
      first: text.tokenFrom(start),
      last: text.tokenFrom(start + words.length - 1),
      margin: 1,
    };
    expect(leadsToLaw(text, readFeatures(text, lexicon), name)).toBe(leads);
  });
});
