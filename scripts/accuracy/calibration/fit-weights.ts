import type { Observation } from './observation.ts';

/** How strongly weights are drawn to 0: as if so many values spoke against each. */
const ridge = 1;
const maxRounds = 50;
const smallestStep = 1e-6;

/** Solves a symmetric positive system by Gauss' elimination; it is small. */
const solve = (matrix: Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length;
  const rows = matrix.map((row, at) => Float64Array.of(...row, right[at] ?? 0));
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let below = pivot + 1; below < size; below += 1) {
      const factor = cell(below, pivot) / cell(pivot, pivot);
      if (factor === 0) continue;
      const row = rows[below];
      for (let column = pivot; row !== undefined && column <= size; column += 1)
        row[column] = (row[column] ?? 0) - factor * cell(pivot, column);
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = cell(row, size);
    for (let column = row + 1; column < size; column += 1) sum -= cell(row, column) * (solution[column] ?? 0);
    solution[row] = sum / cell(row, row);
  }
  return solution;
};

const toShare = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Weights whose sums are the log-odds of being right: logistic regression with a ridge, by Newton's method. */
export const fitWeights = (observations: readonly Observation[]): Record<string, number> => {
  const names = [...new Set(observations.flatMap(({ signals }) => Object.keys(signals)))].sort();
  const places = new Map(names.map((name, at) => [name, at]));
  const sparse = observations.map(({ signals, right, weight }) => ({
    cells: Object.entries(signals).map(([name, value]) => [places.get(name) ?? 0, value] as const),
    target: right ? 1 : 0,
    weight,
  }));
  const weights = new Float64Array(names.length);
  for (let round = 0; round < maxRounds; round += 1) {
    const gradient = weights.map((value) => -ridge * value);
    const hessian = names.map((_, at) => {
      const row = new Float64Array(names.length);
      row[at] = ridge;
      return row;
    });
    for (const { cells, target, weight } of sparse) {
      const share = toShare(cells.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0));
      const spread = weight * share * (1 - share);
      for (const [at, value] of cells) {
        gradient[at] = (gradient[at] ?? 0) + weight * (target - share) * value;
        const row = hessian[at];
        if (row === undefined) continue;
        for (const [other, otherValue] of cells) row[other] = (row[other] ?? 0) + spread * value * otherValue;
      }
    }
    const step = solve(hessian, gradient);
    for (const [at, change] of step.entries()) weights[at] = (weights[at] ?? 0) + change;
    if (Math.max(...step.map(Math.abs)) < smallestStep) break;
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
};
