import { expect, it } from 'vitest';
import { checkLinear } from '../../engine/testing/check-linear.ts';
import { apiKeyRecognizer } from './api-key.ts';

it.each(apiKeyRecognizer.patterns.map((pattern) => ({ pattern })))(
  'is matched in linear time: $pattern',
  ({ pattern }) => {
    expect(checkLinear(pattern)).toBe('safe');
  },
);
