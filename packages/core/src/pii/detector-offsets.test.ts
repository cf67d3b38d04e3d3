import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryRecognizers } from './countries/index.ts';
import { createDetector } from './detector.ts';
import { foldText } from './engine/fold-text.ts';
import { genericRecognizers } from './patterns/list-generic-recognizers.ts';

const detector = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });

/** Pieces of values, of look-alikes and of what cannot be seen, so that they meet in all ways. */
const piece = fc.constantFrom(
  'anna@example.com',
  '4012 8888 8888 1881',
  'born 2 May 1980',
  '+49 30 901820',
  'DE89 3704 0044 0532 0130 00',
  '123-45-6789',
  'https://example.com/a',
  '１２３',
  '\u{1d7d9}\u{1d7da}',
  '\u{1f600}',
  '\ud83d',
  '\ude00',
  'e\u0301',
  '\u200b',
  '\u00ad',
  '\u202e',
  'عربي',
  'שלום',
  '個人番号',
  'ssn',
  ' ',
  '\n',
  '-',
  '.',
  '@',
  '(',
  ')',
  '7',
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

const splitsPair = (given: string, offset: number): boolean =>
  /[\ud800-\udbff]$/.test(given.slice(0, offset)) && /^[\udc00-\udfff]/.test(given.slice(offset));

describe('what is found in any text', () => {
  it('lies within it, in its order, and cuts no character in two', () => {
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { start, end, alternatives = [] } of detector.detect({ text: given, threshold: 0.1 })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          expect(splitsPair(given, start) || splitsPair(given, end)).toBe(false);
          for (const other of alternatives) expect(other.start < end && other.end > start).toBe(true);
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same with characters in between that cannot be seen', () => {
    const given = 'mail anna@example.com or pay with 4012 8888 8888 1881';
    const values = (changed: string) =>
      detector
        .detect({ text: changed })
        .map(({ type, start, end }) => [type, foldText(changed.slice(start, end)).text]);
    fc.assert(
      fc.property(
        fc.nat(given.length),
        fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff'),
        (place, unseen) => {
          expect(values(given.slice(0, place) + unseen + given.slice(place))).toEqual(values(given));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same in full-width characters', () => {
    const wide = (plain: string) =>
      plain.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const given = 'card 4012888888881881';
    expect(detector.detect({ text: wide(given) }).map(({ type, start, end }) => [type, start, end])).toEqual([
      ['CREDIT_CARD', 5, 21],
    ]);
  });
});
