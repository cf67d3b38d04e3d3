import { describe, expect, it } from 'vitest';
import { eraseRulings } from './erase-rulings.ts';

const width = 60;
const height = 50;
type Area = { left: number; top: number; right: number; bottom: number };

const draw = (areas: readonly Area[]) => {
  const pixels = new Uint8Array(width * height).fill(250);
  for (const { left, top, right, bottom } of areas) {
    for (let y = top; y < bottom; y++) pixels.fill(30, y * width + left, y * width + right);
  }
  return { pixels, width, height };
};

const inkOf = ({ pixels }: { pixels: Uint8Array }): number => pixels.filter((pixel) => pixel < 128).length;

const erase = (areas: readonly Area[]) => eraseRulings(draw(areas), 10);

const letter = { left: 20, top: 20, right: 22, bottom: 28 };
const upright = { left: 10, top: 2, right: 12, bottom: 48 };
const level = { left: 2, top: 40, right: 58, bottom: 42 };

describe('erasing drawn lines', () => {
  it('leaves letters alone', () => {
    expect(erase([letter])).toEqual(draw([letter]));
  });

  it.each([
    ['upright', [upright]],
    ['level', [level]],
    ['crossing', [upright, level]],
    ['at the edge', [{ left: 0, top: 0, right: width, bottom: 2 }]],
  ])('takes away %s ones, and no letter beside them', (_, areas) => {
    expect(inkOf(erase([letter, ...areas]))).toBe(inkOf(draw([letter])));
  });

  it('keeps most of a letter that touches one', () => {
    const touching = { left: 30, top: 32, right: 32, bottom: 40 };
    expect(inkOf(erase([touching, level]))).toBeGreaterThanOrEqual(14);
  });

  it('leaves areas and pictures alone', () => {
    const area = { left: 5, top: 5, right: 45, bottom: 35 };
    expect(erase([area])).toEqual(draw([area]));
  });
});
