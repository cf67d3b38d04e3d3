export type ScoredPair = { left: number; right: number; score: number };

/**
 * Above this many rows the exact search (cubic) gives way to taking the best pair first, so that a hostile invoice
 * of thousands of alike lines ends in bounded time. 300 by 300 rows take some tenths of a second.
 */
const exactLimit = 300;

const chooseGreedily = (pairs: readonly ScoredPair[]): ScoredPair[] => {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  const order = [...pairs].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  return order.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
};

/** The Hungarian method with potentials on a square matrix of costs; gives the column of each row. */
const solve = (cost: readonly (readonly number[])[]): number[] => {
  const size = cost.length;
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  /** Row (from 1) of each column (from 1); column 0 holds the row being placed. */
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    const lowest = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const cameFrom = new Array<number>(size + 1).fill(0);
    const used = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    while (at(rowOf, column) !== 0) {
      used[column] = true;
      const current = at(rowOf, column);
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let other = 1; other <= size; other += 1) {
        if (used[other] === true) continue;
        const reduced =
          at(cost[current - 1] ?? [], other - 1) - at(rowPotential, current) - at(columnPotential, other);
        if (reduced < at(lowest, other)) {
          lowest[other] = reduced;
          cameFrom[other] = column;
        }
        if (at(lowest, other) < delta) [delta, next] = [at(lowest, other), other];
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other] === true) {
          const owner = at(rowOf, other);
          rowPotential[owner] = at(rowPotential, owner) + delta;
          columnPotential[other] = at(columnPotential, other) - delta;
        } else lowest[other] = at(lowest, other) - delta;
      }
      column = next;
    }
    while (column !== 0) {
      const previous = at(cameFrom, column);
      rowOf[column] = at(rowOf, previous);
      column = previous;
    }
  }
  const columnOf = new Array<number>(size).fill(0);
  for (let column = 1; column <= size; column += 1) columnOf[at(rowOf, column) - 1] = column - 1;
  return columnOf;
};

/**
 * Chooses pairs so that no left and no right occurs twice and the sum of the scores is the greatest possible.
 * Only pairs of the list are chosen. Scores are positive.
 */
export const chooseBestPairs = (pairs: readonly ScoredPair[]): ScoredPair[] => {
  const lefts = [...new Set(pairs.map(({ left }) => left))].sort((a, b) => a - b);
  const rights = [...new Set(pairs.map(({ right }) => right))].sort((a, b) => a - b);
  const size = Math.max(lefts.length, rights.length);
  if (size > exactLimit) return chooseGreedily(pairs);
  const byPlace = new Map(pairs.map((pair) => [`${pair.left}:${pair.right}`, pair]));
  const find = (row: number, column: number): ScoredPair | undefined =>
    byPlace.get(`${lefts[row]}:${rights[column]}`);
  const indices = [...new Array(size).keys()];
  const columnOf = solve(indices.map((row) => indices.map((column) => -(find(row, column)?.score ?? 0))));
  return columnOf.flatMap((column, row) => {
    const pair = row < lefts.length ? find(row, column) : undefined;
    return pair === undefined ? [] : [pair];
  });
};
