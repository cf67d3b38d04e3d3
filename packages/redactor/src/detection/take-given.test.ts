import { describe, expect, it } from 'vitest';
import { takeGiven } from './take-given.ts';

const texts = [{ text: '😀 Ada' }];
const span = (start: number, end: number) => ({ type: 'PERSON', start, end });

describe('spans that are given', () => {
  it('count code points, up to the last one of the text', () => {
    expect(takeGiven(texts, [span(2, 5), span(0, 1)])).toEqual([[span(3, 6), span(0, 2)]]);
    expect(takeGiven(texts, [])).toEqual([[]]);
  });

  it.each([
    [
      'reaches past the end',
      span(2, 6),
      /^Span 2 of 2 \(from 2 to 6\) reaches past the end .* 5 code points/,
    ],
    ['begins behind the end', span(90, 99_999), /^Span 2 of 2 .* reaches past the end/],
    ['is empty', span(2, 2), /^Span 2 of 2 \(from 2 to 2\) covers nothing/],
    ['runs backwards', span(5, 3), /^Span 2 of 2 .* covers nothing/],
  ])('are refused where one %s, with its place', (_name, wrong, message) => {
    const take = () => takeGiven(texts, [span(2, 5), wrong]);
    expect(take).toThrow(expect.objectContaining({ code: 'redaction.invalid-spans' }));
    expect(take).toThrow(message);
  });
});
