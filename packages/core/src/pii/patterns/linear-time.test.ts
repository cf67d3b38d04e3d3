import { describe, expect, it } from 'vitest';
import { checkLinear } from '../engine/testing/check-linear.ts';
import { genericRecognizers } from './list-generic-recognizers.ts';

/** Those of keys have a file of their own beside them, as the check takes its time. */
const others = genericRecognizers.filter(({ name }) => name !== 'api-key');

describe('the patterns of every recogniser', () => {
  it.each(others.map(({ name, patterns }) => ({ name, patterns })))(
    'are matched in linear time: $name',
    ({ patterns }) => {
      expect(patterns.filter((pattern) => checkLinear(pattern) !== 'safe')).toEqual([]);
    },
  );
});

describe('the check', () => {
  it.each([/(?:a+)+/, /a*a*b/, /(?:a|a)*/, /\d{1,30}\d{1,30}x/, /(?:\w+ ?)+/])('refuses %s', (pattern) => {
    expect(checkLinear(pattern)).toBe('vulnerable');
  });
});
