import { describe, expect, it } from 'vitest';
import { createPiiText } from './pii-text.ts';
import type { ScoredCandidate } from './score-candidates.ts';
import { trimAddresses } from './trim-addresses.ts';

const text = createPiiText({ text: 'Quay 3, 1015 CJ Ulm, 06-12345678 and 06' });

const candidate = (value: string, byNames: boolean, score = 0.8): ScoredCandidate => {
  const start = text.text.indexOf(value);
  const reason = { recognizer: 'made', because: 'it is made', baseScore: score };
  return {
    type: byNames ? 'STREET_ADDRESS' : 'PHONE_NUMBER',
    start,
    end: start + value.length,
    score,
    verified: false,
    listed: false,
    byNames,
    reason,
  };
};
const address = candidate('Quay 3, 1015 CJ Ulm, 06', true);
const valuesOf = (candidates: readonly ScoredCandidate[]) =>
  trimAddresses(text, candidates).map(({ start, end }) => text.text.slice(start, end));

describe('trimAddresses', () => {
  it('ends an address before a number that goes on behind it', () => {
    expect(valuesOf([candidate('06-12345678', false), address])).toEqual([
      '06-12345678',
      'Quay 3, 1015 CJ Ulm',
    ]);
  });

  it.each([
    ['is within it', candidate('1015 CJ', false)],
    ['is too weak to be reported', candidate('06-12345678', false, 0.3)],
    ['is an address too', candidate('06-12345678', true)],
    ['begins before it', { ...candidate('Quay 3, 1015 CJ Ulm, 06-12345678', false) }],
    ['stands behind it', candidate('12345678', false)],
  ])('leaves it whole where the other %s', (_, other) => {
    expect(valuesOf([other, address])[1]).toBe('Quay 3, 1015 CJ Ulm, 06');
  });

  it('leaves names of other kinds, which lose as a whole', () => {
    const name = { ...address, type: 'ORGANIZATION' };
    expect(valuesOf([candidate('06-12345678', false), name])[1]).toBe('Quay 3, 1015 CJ Ulm, 06');
  });

  it('leaves what a workspace lists by itself', () => {
    const listed = { ...address, listed: true };
    expect(valuesOf([candidate('06-12345678', false), listed])[1]).toBe('Quay 3, 1015 CJ Ulm, 06');
  });
});
