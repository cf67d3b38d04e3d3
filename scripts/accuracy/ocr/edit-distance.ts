/** The fewest letters to change, to add and to leave out until both are the same. */
export const editDistance = (one: string, other: string): number => {
  const letters = [...other];
  let row = Array.from({ length: letters.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, against] of letters.entries()) {
      const changed = (row[place] ?? 0) + (against === letter ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[letters.length] ?? 0;
};
