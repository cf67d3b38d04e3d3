import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import type { FoundName } from './find-names.ts';
import { dropWeak } from './weak-names.ts';

const long = 'All of it shall be kept by the parties for as long as the two of them agree. '.repeat(12);

const keeps = (before: string, name: Pick<FoundName, 'kind' | 'margin'>, words: string): boolean => {
  const given = `${before}Dr ${words} left`;
  const text = createPiiText({ text: given });
  const start = given.lastIndexOf(words);
  const first = text.tokenFrom(start);
  return dropWeak(text, [{ ...name, first, last: text.tokenFrom(start + words.length - 1) }]).length === 1;
};

describe('dropWeak', () => {
  it('leaves out names for which little speaks, in long texts alone', () => {
    expect(keeps(long, { kind: 'PERSON', margin: 200 }, 'Zorvan')).toBe(false);
    expect(keeps('', { kind: 'PERSON', margin: 200 }, 'Zorvan')).toBe(true);
    expect(keeps(long, { kind: 'PERSON', margin: 400 }, 'Zorvan')).toBe(true);
  });

  it('keeps companies with a legal form, and addresses', () => {
    expect(keeps(long, { kind: 'ORGANIZATION', margin: 100 }, 'Zorvan')).toBe(false);
    expect(keeps(long, { kind: 'ORGANIZATION', margin: 100 }, 'Zorvan Ltd')).toBe(true);
    expect(keeps(long, { kind: 'STREET_ADDRESS', margin: 100 }, 'Elm Street 5')).toBe(true);
  });

  it('keeps who has a form of address', () => {
    const given = `${long}Dr Zorvan left`;
    const text = createPiiText({ text: given });
    const first = text.tokenFrom(given.lastIndexOf('Zorvan'));
    const names: FoundName[] = [
      { kind: 'TITLE', first: first - 1, last: first - 1, margin: 100 },
      { kind: 'PERSON', first, last: first, margin: 100 },
    ];
    expect(dropWeak(text, names)).toHaveLength(2);
  });
});
