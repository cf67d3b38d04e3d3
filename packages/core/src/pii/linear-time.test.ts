import { describe, expect, it } from 'vitest';
import { countryRecognizers } from './countries/index.ts';
import { createDetector } from './detector.ts';
import { countSteps } from './engine/testing/count-steps.ts';
import { genericRecognizers } from './patterns/list-generic-recognizers.ts';

const detector = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });

const ofLength = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const stepsOf = (text: string): number => countSteps(() => void detector.detect({ text }));

/** Pieces that make a pattern, a search or a look around begin again and again. */
const pieces = [
  'The quick brown fox jumps over 12 lazy dogs on 3 May 2020. ',
  'a@',
  '@',
  'a.',
  '.',
  "'a@b.com ",
  'http://a.com/((((',
  'http://',
  'www.',
  ':',
  'ab:',
  '1.1.1.1.',
  '1 ',
  '123456 ',
  '12-',
  '+1(2)',
  '(',
  '4111 1111 ',
  'DE89 ',
  '-----BEGIN PRIVATE KEY-----\n',
  '-----BEGIN ',
  'eyJhbGciOi.eyJ',
  'sk-',
  'password: ',
  'token=',
  'bc1q',
  'a',
  '0',
  'x1',
  'born 1980-01-02 ',
  'member ssn 123-45-6789 ',
  '\u200b1',
  '\u{1d7d9}',
  'é',
  '個人番号1',
  '\n',
  'January 1 ',
  'aged 34 ',
  '(at)a',
  'a1 @ ',
  'a @ ',
  'a(dot)',
  'a(dot)b(at)',
  '12 dash 345 ',
  'ssn 536/90/4399 ',
  '12 345-678 90 x ',
  '&#64;',
  '&#64',
  '\\u0040',
  'a%40',
  'a=40b.',
  '=C3=BC',
  '1-2-3-',
  '4012  8888  ',
  '123456\n',
  '5-\n5',
  '12O4567890 ',
  'YW5uYTEy ',
  'x@ybl-',
  'Y1+/',
];

describe('the work of detecting', () => {
  it.each(pieces)('grows with the length of the text alone: %j', (piece) => {
    // Once before, so that tables made at the first use are not counted.
    detector.detect({ text: ofLength(piece, 200) });
    const short = stepsOf(ofLength(piece, 800));
    const long = stepsOf(ofLength(piece, 3_200));
    // Four times the text: what is quadratic would take sixteen times the steps.
    expect(long).toBeLessThan(short * 5 + 800);
  });
});
