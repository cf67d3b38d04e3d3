import { describe, expect, it } from 'vitest';
import { joinSpans, matchSpans, measureTally, scorePii } from './score-pii.ts';

const span = (type: string, start: number, end: number) => ({ type, start, end });

describe('scorePii', () => {
  it('joins neighbours parted by white space and punctuation for the score without types', () => {
    const text = 'Dr. Ada Li, Rome and Oslo';
    const spans = [
      span('TITLE', 0, 3),
      span('PERSON', 4, 10),
      span('LOCATION', 12, 16),
      span('LOCATION', 21, 25),
    ];
    expect(joinSpans([...text], spans)).toEqual([span('PII', 0, 16), span('PII', 21, 25)]);
  });

  it('takes a span as found from an overlap of three quarters without types and of one half with them', () => {
    const text = 'abcdefgh';
    const found = [span('PERSON', 0, 5)];
    const tally = scorePii(
      [{ text, template: 0, spans: [span('PERSON', 0, 8)], found }],
      new Set(['PERSON']),
    );
    expect(tally.binary.right).toBe(0);
    expect(tally.typed.right).toBe(1);
  });

  it('counts addresses and places as one type, and leaves out types that the set does not have', () => {
    const item = {
      text: '1 High St, x',
      template: 0,
      spans: [span('STREET_ADDRESS', 0, 9)],
      found: [span('LOCATION', 0, 9), span('AGE', 11, 12)],
    };
    const tally = scorePii([item], new Set(['LOCATION']));
    expect(tally.typed).toEqual({ right: 1, there: 1, found: 1 });
  });

  it('uses no found span twice', () => {
    const there = [span('PERSON', 0, 4), span('PERSON', 1, 4)];
    expect(matchSpans(there, [span('PERSON', 0, 4)], 0.5).size).toBe(1);
  });

  it('weighs recall by the square of beta', () => {
    expect(measureTally({ right: 6, there: 10, found: 8 }, 1).f).toBeCloseTo(2 / 3);
    expect(measureTally({ right: 6, there: 10, found: 8 }, 2).f).toBeCloseTo(
      (5 * 0.75 * 0.6) / (4 * 0.75 + 0.6),
    );
    expect(measureTally({ right: 0, there: 0, found: 0 }, 2).f).toBe(0);
  });
});
