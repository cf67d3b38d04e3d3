import { expect, it } from 'vitest';
import { quantizeColumns } from './quantize-columns.ts';

it('turns rows into columns of seven bits, each with its own scale', () => {
  const rows = Float32Array.of(1, -0.5, 0.25, 0, 0, 0, -630, 63, 10);
  const { values, scales } = quantizeColumns({ rows, inputs: 3, outputs: 3 });
  expect([...values]).toEqual([63, 0, -63, -31, 0, 6, 16, 0, 1]);
  expect(scales[0]).toBeCloseTo(1 / 63, 7);
  expect(scales[2]).toBe(10);
});
