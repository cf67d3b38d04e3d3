/** Sector numbers from here on are marks: free, end of chain, table sectors. */
const firstMark = 0xfffffffa;

/** The sectors of a chain from `start`; null where it leaves the table or does not end within `limit`. */
export const followChain = (options: {
  table: Uint32Array;
  start: number;
  limit: number;
}): number[] | null => {
  const { table, limit } = options;
  const chain: number[] = [];
  let at = options.start;
  while (at < firstMark) {
    if (at >= table.length || chain.length >= limit) return null;
    chain.push(at);
    at = table[at] ?? firstMark;
  }
  return chain;
};

/** Whether following some chain would never end: other parsers follow them without counting. */
export const hasLoop = (table: Uint32Array): boolean => {
  // 0: not seen, 1: on the way from the current start, 2: known to end.
  const seen = new Uint8Array(table.length);
  for (let start = 0; start < table.length; start++) {
    let at = start;
    while (at < table.length && seen[at] === 0) {
      seen[at] = 1;
      at = table[at] ?? firstMark;
    }
    if (at < table.length && seen[at] === 1) return true;
    for (at = start; at < table.length && seen[at] === 1; at = table[at] ?? firstMark) seen[at] = 2;
  }
  return false;
};
