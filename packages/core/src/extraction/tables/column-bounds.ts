import { placeStrips } from './column-strips.ts';
import type { HeaderCell } from './find-header.ts';
import type { Segment, TableLine } from './table-lines.ts';

/** Whether a text is made of a number, with a sign, a currency, a unit or a percent at most. */
export const isNumberLike = (text: string): boolean =>
  /^\(?\s*(?:[-−–+]\s*)?(?:\p{Sc}|\p{L}{1,3}\.?\s)?\s*[(]?\s*[-−–+]?\s*(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d[\d.,'’]*)(?:\s*\/\s*\d+)?\s*[-−]?\s*(?:%|\p{Sc}|\p{L}{1,8}\.?[²³]?)?\s*(?:CR)?\)?\s*(?:\p{Sc}|\p{Lu}{3})?(?:\s*(?:\/|per\s|pro\s|je\s)\s*\d*\s*\p{L}{0,12}[²³]?\.?)?$/u.test(
    text.trim(),
  );

/** Distance between two stretches, 0 where they overlap. */
const apart = (a: { left: number; right: number }, b: { left: number; right: number }): number =>
  Math.max(0, a.left - b.right, b.left - a.right);

const isBelowOneCell = (segment: Segment, cells: readonly HeaderCell[]): number | null => {
  const hits = cells.flatMap((cell, index) => (apart(cell, segment) === 0 ? [index] : []));
  if (hits.length === 1) return hits[0] ?? null;
  if (hits.length > 1) return null;
  const near = cells
    .map((cell, index) => ({ index, distance: apart(cell, segment) }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  return first && first.distance < 0.5 * (second?.distance ?? Infinity) ? first.index : null;
};

/**
 * Where one column ends and the next begins: at a drawn line where there is one, otherwise between the header
 * cells widened by the numbers and the beginnings of texts that stand under them.
 */
export const findBounds = (options: {
  cells: readonly HeaderCell[];
  lines: readonly TableLine[];
  all: readonly TableLine[];
  verticals: readonly number[];
}): number[] => {
  const { cells } = options;
  const drawnBetween = (index: number): number | null => {
    const [cell, next] = [cells[index], cells[index + 1]];
    const drawn = options.verticals.filter(
      (at) => at >= (cell?.right ?? 0) - 2 && at <= (next?.left ?? 0) + 2,
    );
    return drawn.length === 1 ? (drawn[0] ?? null) : null;
  };
  const strips = placeStrips(options);
  if (strips)
    return strips
      .slice(1)
      .map((next, index) => drawnBetween(index) ?? ((strips[index]?.right ?? next.left) + next.left) / 2);
  const extents = cells.map(({ left, right }) => ({ left, right }));
  for (const line of options.lines) {
    if (line.segments.length < 2) continue;
    for (const segment of line.segments) {
      const index = isBelowOneCell(segment, cells);
      const extent = index === null ? undefined : extents[index];
      if (!extent) continue;
      const next = extents[(index ?? 0) + 1];
      const previous = extents[(index ?? 0) - 1];
      if (!previous || segment.left > previous.right) extent.left = Math.min(extent.left, segment.left);
      if (!next || segment.right < next.left) extent.right = Math.max(extent.right, segment.right);
    }
  }
  return extents.slice(1).map((next, index) => {
    const own = extents[index] ?? next;
    const drawn = drawnBetween(index);
    if (drawn !== null) return drawn;
    return own.right < next.left ? (own.right + next.left) / 2 : next.left - 1;
  });
};

/** The column, from 0, in which a place across the page lies. */
export const columnAt = (bounds: readonly number[], x: number): number => {
  let column = 0;
  while (column < bounds.length && x > (bounds[column] ?? 0)) column += 1;
  return column;
};
