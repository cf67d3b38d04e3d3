import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { checkLinear } from './testing/check-linear.ts';

describe('the patterns of the ids of countries', () => {
  it.each(countryRecognizers.map(({ name, patterns }) => ({ name, patterns })))(
    'are matched in linear time: $name',
    ({ patterns }) => {
      expect(patterns.filter((pattern) => checkLinear(pattern) !== 'safe')).toEqual([]);
    },
  );
});
