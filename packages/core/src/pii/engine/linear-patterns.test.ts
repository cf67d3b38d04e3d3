import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { checkLinear } from './testing/check-linear.ts';

// One file for all of them: the checker takes longer to start than to check a hundred patterns.
describe('the patterns of every recogniser', () => {
  it.each([...genericRecognizers, ...countryRecognizers].map(({ name, patterns }) => ({ name, patterns })))(
    'are matched in linear time: $name',
    ({ patterns }) => {
      expect(patterns.filter((pattern) => checkLinear(pattern) !== 'safe')).toEqual([]);
    },
  );
});

describe('the check', () => {
  it.each([/(?:a+)+/, /(?<=x(?:a|b))(?:a+)+/, /a*a*b/, /(?:a|a)*/, /\d{1,30}\d{1,30}x/, /(?:\w+ ?)+/])(
    'refuses %s',
    (pattern) => {
      expect(checkLinear(pattern)).toBe('vulnerable');
    },
  );

  it('takes no look-around of any length for proven', () => {
    expect(checkLinear(/(?=(?:a+)+b)a/)).not.toBe('safe');
    expect(checkLinear(/a(?![a-z@]*\d)/)).not.toBe('safe');
    expect(checkLinear(/(?<=x(?:a|b){1,2} ?)a(?![a-z@]{0,9}\d)/)).toBe('safe');
  });
});
