/**
 * How many letters have to be changed, added, taken out or swapped with their neighbour to make one word of another;
 * anything above `most` is `most + 1`, which is told without much work for words that are far apart.
 */
export const countEdits = (options: { from: string; to: string; most: number }): number => {
  const from = [...options.from];
  const to = [...options.to];
  const tooMany = options.most + 1;
  if (Math.abs(from.length - to.length) > options.most) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= to.length; column += 1) {
      const isEqual = from[row - 1] === to[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isEqual),
      );
      const isSwapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
      smallest = Math.min(smallest, edits);
    }
    if (smallest > options.most) return tooMany;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[to.length] ?? tooMany, tooMany);
};
