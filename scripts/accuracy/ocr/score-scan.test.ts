import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { scoreScan } from './score-scan.ts';

describe('editDistance', () => {
  it.each([
    ['total', 'total', 0],
    ['total', 'tota1', 1],
    ['total', 'otal', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['13.05', '1305.', 2],
  ])('from %j to %j is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });
});

describe('scoreScan', () => {
  const lines = [
    { text: 'Grand total', box: [0.1, 0.1, 0.5, 0.14] as const },
    { text: '13.05', box: [0.7, 0.1, 0.8, 0.14] as const },
  ].map(({ text, box }) => ({ text, box: [...box] as [number, number, number, number] }));
  const word = (text: string, left: number, top = 0.1) => ({
    text,
    box: [left, top, left + 0.1, top + 0.04] as [number, number, number, number],
  });

  it('passes over white space, case and the order of the words', () => {
    const words = [word('13.05', 0.7), word('TOTAL', 0.35), word('grand', 0.15)];
    expect(scoreScan({ lines, words })).toEqual({ errors: 0, letters: 15, words: 3, wordsOnLines: 3 });
  });

  it('counts what is missing and what is mistaken', () => {
    expect(scoreScan({ lines, words: [word('Grand', 0.15), word('tota1', 0.35)] })).toMatchObject({
      errors: 6,
      letters: 15,
    });
  });

  it('counts words beside all lines as errors, and their boxes as misplaced', () => {
    const words = [word('Grandtotal', 0.2), word('13.05', 0.7), word('dirt', 0.4, 0.6), word('0', 0.7, 0.13)];
    expect(scoreScan({ lines, words })).toEqual({ errors: 5, letters: 15, words: 4, wordsOnLines: 2 });
  });
});
