import { describe, expect, it } from 'vitest';
import { toJpegSize, toTruthLines } from './receipts.ts';

describe('toTruthLines', () => {
  it('gives shares of the picture, and texts with their commas', () => {
    const csv = '10,20,60,20,60,40,10,40,SHOP, MAIN STREET\r\n\r\n10,50,20,50,20,60,10,60,2\n';
    expect(toTruthLines(csv, { width: 100, height: 200 })).toEqual([
      { text: 'SHOP, MAIN STREET', box: [0.1, 0.1, 0.6, 0.2] },
      { text: '2', box: [0.1, 0.25, 0.2, 0.3] },
    ]);
  });
});

describe('toJpegSize', () => {
  it('passes over the segments before the frame', () => {
    const table = [0xff, 0xc4, 0, 4, 1, 2];
    const frame = [0xff, 0xc2, 0, 11, 8, 1, 4, 2, 3, 1, 0, 0, 0];
    expect(toJpegSize(Uint8Array.from([0xff, 0xd8, ...table, ...frame]))).toEqual({
      width: 515,
      height: 260,
    });
  });

  it('refuses what has no frame', () => {
    expect(() => toJpegSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]))).toThrow(TypeError);
  });
});
