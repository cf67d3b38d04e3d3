import type { HeaderCell } from './find-header.ts';
import type { TableLine } from './table-lines.ts';

export type Stretch = { left: number; right: number };

/** A strip that fewer lines than this share fill is no column. */
const leastShare = 0.3;

const apart = (a: Stretch, b: Stretch): number => Math.max(0, a.left - b.right, b.left - a.right);

/** Where things stand below each other: what overlaps across is one strip, from left to right. */
const listStrips = (
  cells: readonly HeaderCell[],
  lines: readonly TableLine[],
  all: readonly TableLine[],
): Stretch[] => {
  const full = lines.filter((line) => line.segments.length >= 2);
  const stretches = full
    .flatMap((line) => line.segments)
    // A text that runs below two labels says nothing of where one column ends.
    .filter((segment) => cells.filter((cell) => apart(cell, segment) === 0).length < 2)
    .sort((a, b) => a.left - b.left);
  const strips: (Stretch & { count: number })[] = [];
  for (const { left, right } of stretches) {
    const last = strips.at(-1);
    if (last && left < last.right) {
      last.right = Math.max(last.right, right);
      last.count += 1;
    } else strips.push({ left, right, count: 1 });
  }
  const kept = strips.filter(({ count }) => count >= leastShare * full.length);
  // Texts that begin where their column does say how wide it is, below sums of sections too.
  for (const segment of all.flatMap((line) => line.segments)) {
    const hits = kept.filter((strip) => apart(strip, segment) === 0);
    const [hit] = hits;
    if (hits.length === 1 && hit && Math.abs(segment.left - hit.left) <= 1)
      hit.right = Math.max(hit.right, segment.right);
  }
  return kept;
};

/**
 * Shares the strips out to the labels, in order, so that they stand as close as can be; null where there are more
 * strips than labels, or none. A label without a strip keeps its own place.
 */
export const placeStrips = (options: {
  cells: readonly HeaderCell[];
  /** The lines of items. */
  lines: readonly TableLine[];
  /** Those and all below them. */
  all: readonly TableLine[];
}): Stretch[] | null => {
  const { cells } = options;
  const strips = listStrips(cells, options.lines, options.all);
  if (strips.length < 3 || strips.length > cells.length) return null;
  // Row by row the least distance of the first strips from the first labels.
  const spare = cells.length - strips.length;
  let costs: number[] = Array.from({ length: spare + 1 }, () => 0);
  const choices: number[][] = [];
  for (const [at, strip] of strips.entries()) {
    const next: number[] = [];
    const chosen: number[] = [];
    let best = Infinity;
    let from = 0;
    for (let skipped = 0; skipped <= spare; skipped += 1) {
      if ((costs[skipped] ?? Infinity) < best) {
        best = costs[skipped] ?? Infinity;
        from = skipped;
      }
      const cell = cells[at + skipped];
      next.push(best + (cell ? apart(cell, strip) : Infinity));
      chosen.push(from);
    }
    costs = next;
    choices.push(chosen);
  }
  const places: Stretch[] = cells.map(({ left, right }) => ({ left, right }));
  const own = new Set<number>();
  let skipped = costs.indexOf(Math.min(...costs));
  for (let at = strips.length - 1; at >= 0; at -= 1) {
    places[at + skipped] = strips[at] ?? { left: 0, right: 0 };
    own.add(at + skipped);
    skipped = choices[at]?.[skipped] ?? skipped;
  }
  // What stands below a label on lines of its own says how wide its column is.
  for (const [index, place] of places.entries()) {
    if (own.has(index)) continue;
    const [before, after] = [places[index - 1]?.right ?? -Infinity, places[index + 1]?.left ?? Infinity];
    const below = options.lines
      .filter((line) => line.segments.length === 1)
      .flatMap((line) => line.segments)
      .filter((segment) => segment.left > before && segment.right < after && apart(place, segment) === 0);
    place.left = Math.min(place.left, ...below.map(({ left }) => left));
    place.right = Math.max(place.right, ...below.map(({ right }) => right));
  }
  // A label that is wider than what stands below it keeps its room, as far as the next column leaves it.
  const roomy = places.map(({ left, right }, index) => {
    const cell = cells[index] ?? { left, right };
    const [before, after] = [places[index - 1]?.right ?? -Infinity, places[index + 1]?.left ?? Infinity];
    return {
      left: cell.left > before ? Math.min(left, cell.left) : left,
      right: cell.right < after ? Math.max(right, cell.right) : right,
    };
  });
  const isOrdered = roomy.every((place, index) => index === 0 || (roomy[index - 1]?.right ?? 0) < place.left);
  return isOrdered ? roomy : null;
};
