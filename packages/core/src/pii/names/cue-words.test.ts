import { describe, expect, it } from 'vitest';
import { cueNumber, cueOf } from './cue-words.ts';

describe('cueOf', () => {
  it('tells what a word announces', () => {
    expect(cueOf('mr')).toBe(cueNumber('honorific'));
    expect(cueOf('gmbh')).toBe(cueNumber('companySuffix'));
    expect(cueOf('strasse')).toBe(cueNumber('street'));
    expect(cueOf('zebra')).toBe(0);
  });

  it('knows folded words only: what is written otherwise would never be met', async () => {
    const { foldWord } = await import('../engine/pii-text.ts');
    for (const word of ['señora', 'Straße', 'Frau']) expect(cueOf(foldWord(word))).toBeGreaterThan(0);
  });
});
