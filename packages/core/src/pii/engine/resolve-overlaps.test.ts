import { describe, expect, it } from 'vitest';
import { resolveOverlaps } from './resolve-overlaps.ts';
import type { ScoredCandidate } from './score-candidates.ts';

const span = (
  type: string,
  [start, end]: readonly [number, number],
  more: Partial<ScoredCandidate> = {},
): ScoredCandidate => ({
  type,
  start,
  end,
  score: 0.65,
  verified: false,
  listed: false,
  reason: { recognizer: type.toLowerCase(), because: 'it is so', baseScore: 0.3 },
  ...more,
});
const name = (type: string, place: readonly [number, number], score = 0.97) =>
  span(type, place, { byNames: true, score });

const types = (candidates: readonly ScoredCandidate[]) => resolveOverlaps(candidates).map(({ type }) => type);

describe('names and shapes that share characters', () => {
  it('leave a name within a longer shape to it, as its alternative', () => {
    const [kept] = resolveOverlaps([name('ORGANIZATION', [5, 8]), span('LICENSE_PLATE', [0, 8])]);
    expect(kept?.type).toBe('LICENSE_PLATE');
    expect(kept?.alternatives.map(({ type }) => type)).toEqual(['ORGANIZATION']);
    expect(types([span('DATE_TIME', [0, 9]), name('PERSON', [0, 3])])).toEqual(['DATE_TIME']);
  });

  it('are settled by score where neither lies within the other, or both are the same characters', () => {
    expect(types([name('PERSON', [0, 6]), span('BIC_CODE', [4, 9])])).toEqual(['PERSON']);
    expect(types([name('PERSON', [0, 8]), span('BIC_CODE', [0, 8])])).toEqual(['PERSON']);
    expect(types([name('STREET_ADDRESS', [0, 20], 0.8), span('ZIP_CODE', [4, 9])])).toEqual([
      'STREET_ADDRESS',
    ]);
  });

  it('go before a name, but not before what the workspace lists', () => {
    const listed = name('PROJECT', [0, 3]);
    expect(types([{ ...listed, listed: true }, span('PASSPORT', [0, 9])])).toEqual(['PROJECT']);
  });
});
