import { describe, expect, it } from 'vitest';
import type { GrayPicture } from './gray-picture.ts';
import { findLineInk } from './line-ink.ts';

/** Rows of a picture: # is ink. */
const draw = (...rows: string[]): GrayPicture => ({
  pixels: Uint8Array.from([...rows.join('')].map((mark) => (mark === '#' ? 20 : 235))),
  width: rows[0]?.length ?? 0,
  height: rows.length,
});

const letters = [
  '                        ',
  '  ##   #  #   ###       ',
  '  # #  #  #   #         ',
  '  ##   #  #   ##        ',
  '  # #  #  #   #         ',
  '  ##    ##    ###       ',
  '                        ',
];
const ruling = '#'.repeat(24);

describe('the ink of a line', () => {
  it('reaches from the top of its letters to their foot', () => {
    const { top, bottom, columns } = findLineInk(draw(...letters));
    expect([top, bottom]).toEqual([1, 6]);
    expect([...columns.subarray(0, 7)]).toEqual([0, 0, 5, 3, 2, 0, 0]);
  });

  it('is found in light letters on dark paper, too', () => {
    const { pixels, ...size } = draw(...letters);
    expect(findLineInk({ ...size, pixels: pixels.map((pixel) => 255 - pixel) })).toEqual(
      findLineInk(draw(...letters)),
    );
  });

  it.each([
    ['below', [...letters, ruling]],
    ['above', [ruling, ...letters]],
    ['that breaks off', [...letters, '#'.repeat(14) + ' '.repeat(10)]],
  ])('leaves out a drawn line %s, which has more ink than any row of letters', (_, rows) => {
    const { bottom, top, columns } = findLineInk(draw(...rows));
    expect(bottom - top).toBe(5);
    expect(Math.max(...columns)).toBe(5);
    expect(columns[5]).toBe(0);
  });

  it('leaves out a drawn line that touches the letters', () => {
    const rows = letters.with(6, ruling);
    const { bottom, columns } = findLineInk(draw(...rows));
    expect(bottom).toBe(6);
    expect(columns[23]).toBe(0);
  });

  it('tells a single stroke from the drawn line below it', () => {
    const stroke = '   #   ';
    const { top, bottom } = findLineInk(
      draw('       ', stroke, stroke, stroke, stroke, '       ', '#######', '       '),
    );
    expect([top, bottom]).toEqual([1, 5]);
  });

  it('is nothing on empty paper', () => {
    const { columns } = findLineInk(draw('    ', '    '));
    expect([...columns]).toEqual([0, 0, 0, 0]);
  });
});
