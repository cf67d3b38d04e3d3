import { describe, expect, it } from 'vitest';
import { cropAround, groupBoxes } from './crop.ts';

describe('cropAround', () => {
  it.each([
    [[0, 0, 0.01, 0.01]],
    [[0.99, 0.99, 1, 1]],
    [[0.4, 0.5, 0.6, 0.52]],
    [[0, 0, 1, 1]],
    [[0.02, 0.3, 0.98, 0.32]],
  ] as [[number, number, number, number]][])('keeps %j whole and stays on the page', (box) => {
    for (const aspect of [0.7, 1, 1.6]) {
      const [left, top, right, bottom] = cropAround(box, aspect);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(1.000001);
      expect(bottom).toBeLessThanOrEqual(1.000001);
      expect(left <= box[0] && top <= box[1]).toBe(true);
      expect(right >= box[2] - 1e-9 && bottom >= box[3] - 1e-9).toBe(true);
    }
  });
});

describe('groupBoxes', () => {
  it('shows neighbours together and distant places apart', () => {
    const groups = groupBoxes([
      [0.1, 0.5, 0.2, 0.52],
      [0.8, 0.5, 0.9, 0.52],
      [0.25, 0.5, 0.3, 0.52],
    ]);
    expect(groups).toEqual([
      [0.1, 0.5, 0.3, 0.52],
      [0.8, 0.5, 0.9, 0.52],
    ]);
  });
});
