import { describe, expect, it } from 'vitest';
import { findRegressions } from './baseline.ts';

describe('findRegressions', () => {
  const baseline = { 'a/read': 0.9, 'a/complete but wrong': 0.1, 'b/read': 1 };

  it('allows what stays within half a hundredth', () => {
    expect(findRegressions({ baseline, now: { 'a/read': 0.896, 'a/complete but wrong': 0.104 } })).toEqual(
      [],
    );
  });

  it('names what got worse, in the direction that is worse for it', () => {
    const now = { 'a/read': 0.89, 'a/complete but wrong': 0.02, 'b/read': 1 };
    expect(findRegressions({ baseline, now })).toEqual([{ name: 'a/read', before: 0.9, now: 0.89 }]);
    expect(findRegressions({ baseline, now: { 'a/read': 1, 'a/complete but wrong': 0.2 } })).toHaveLength(1);
  });

  it('passes over data that are not here but not a figure that vanished from a measured set', () => {
    expect(findRegressions({ baseline, now: { 'a/read': 0.9 } })).toEqual([
      { name: 'a/complete but wrong', before: 0.1, now: null },
    ]);
  });
});
