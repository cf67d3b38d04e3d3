import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import type { NameKind } from './label.ts';
import { settleKinds } from './settle-kinds.ts';

const settle = (kinds: readonly (readonly [NameKind, string])[]): NameKind[] => {
  const given = kinds.map(([, words]) => words).join(' and ');
  const text = createPiiText({ text: given });
  let from = 0;
  const names = kinds.map(([kind, words]) => {
    const start = given.indexOf(words, from);
    from = start + words.length;
    return { kind, first: text.tokenFrom(start), last: text.tokenFrom(from - 1), margin: 100 };
  });
  return settleKinds(text, names).map(({ kind }) => kind);
};

describe('a word that a text calls a person and a company', () => {
  it('is what it is more often', () => {
    const kinds = [
      ['ORGANIZATION', 'Quell'],
      ['ORGANIZATION', 'Quell'],
      ['PERSON', 'Quell'],
    ] as const;
    expect(settle(kinds)).toEqual(['ORGANIZATION', 'ORGANIZATION', 'ORGANIZATION']);
    expect(settle([['PERSON', 'Ida Quell'], ...kinds.slice(1), ['PERSON', 'Quell']])).toEqual([
      'PERSON',
      'PERSON',
      'PERSON',
      'PERSON',
    ]);
  });

  it('is the company whose full name the text has', () => {
    expect(
      settle([
        ['ORGANIZATION', 'Quell Ltd'],
        ['PERSON', 'Quell'],
        ['PERSON', 'Quell'],
        ['ORGANIZATION', 'Quell'],
      ]),
    ).toEqual(['ORGANIZATION', 'ORGANIZATION', 'ORGANIZATION', 'ORGANIZATION']);
  });

  it('stays what it was found as where the text says little', () => {
    expect(
      settle([
        ['ORGANIZATION', 'Quell'],
        ['PERSON', 'Quell'],
      ]),
    ).toEqual(['ORGANIZATION', 'PERSON']);
    expect(
      settle([
        ['ORGANIZATION', 'Quell'],
        ['LOCATION', 'Quell'],
        ['ORGANIZATION', 'Quell'],
      ]),
    ).toEqual(['ORGANIZATION', 'LOCATION', 'ORGANIZATION']);
  });
});
