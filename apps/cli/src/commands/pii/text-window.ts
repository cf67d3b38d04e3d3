/** The part of a text that entities still to be told may stand in, for texts too long to be held whole. */
export type TextWindow = {
  append(piece: string): void;
  /** What stands between two offsets of the whole text; those before the last `placeOf` may be forgotten. */
  slice(start: number, end: number): string;
  /** Line and column of an offset, both from 1; asked for from small to large. */
  placeOf(offset: number): string;
};

/** Characters before the last place that are dropped together, so that the rest is not copied for each of them. */
const dropped = 1_048_576;

export const createTextWindow = (): TextWindow => {
  let held = '';
  let base = 0;
  let line = 1;
  let lineStart = 0;
  let seen = 0;
  return {
    append: (piece) => {
      held += piece;
    },
    slice: (start, end) => held.slice(Math.max(0, start - base), Math.max(0, end - base)),
    placeOf: (offset) => {
      for (
        let next = held.indexOf('\n', seen - base);
        next >= 0 && next + base < offset;
        next = held.indexOf('\n', seen - base)
      ) {
        line += 1;
        lineStart = next + base + 1;
        seen = lineStart;
      }
      seen = Math.max(seen, offset);
      const place = `${line}:${offset - lineStart + 1}`;
      if (seen - base > dropped) {
        held = held.slice(seen - base);
        base = seen;
      }
      return place;
    },
  };
};
