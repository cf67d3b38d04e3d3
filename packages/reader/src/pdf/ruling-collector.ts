import type { Ruling } from '@assay/core/documents';
import { toShownBox } from '../layout/shown-box.ts';

/** All in points. Thicker bars are areas, whose edges count. */
const maxThickness = 3.5;
/** Shorter pieces are parts of drawings and letters. */
const minLength = 6;
/** How far a line may lean and still count as level. */
const maxLean = 1;
/** Lines this near to each other are one, and so are pieces of one line with a gap this small. */
const mergeAcross = 1.2;
const mergeAlong = 3;
/** Dashes and dots are joined over their gaps before short pieces are dropped. */
const minPiece = 0.4;
/** More pieces than this belong to a drawing. */
const maxPieces = 20_000;

/** A level piece: where it lies (`at`), and from where to where. */
type Piece = { at: number; from: number; to: number };

/**
 * Gathers the drawn pieces of a page (points as shown, flat lists x, y, x, y …) and joins those on one line.
 */
export const createRulingCollector = (options: { width: number; height: number }) => {
  const { width, height } = options;
  const horizontal: Piece[] = [];
  const vertical: Piece[] = [];

  const addHorizontal = (at: number, from: number, to: number) => {
    const piece = { at, from: Math.max(0, from), to: Math.min(width, to) };
    if (at < 0 || at > height || piece.to - piece.from < minPiece || horizontal.length >= maxPieces) return;
    horizontal.push(piece);
  };
  const addVertical = (at: number, from: number, to: number) => {
    const piece = { at, from: Math.max(0, from), to: Math.min(height, to) };
    if (at < 0 || at > width || piece.to - piece.from < minPiece || vertical.length >= maxPieces) return;
    vertical.push(piece);
  };

  const addLine = (x0: number, y0: number, x1: number, y1: number) => {
    const dx = Math.abs(x1 - x0);
    const dy = Math.abs(y1 - y0);
    if (dy <= maxLean && dx > dy) addHorizontal((y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1));
    else if (dx <= maxLean && dy > dx) addVertical((x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
  };

  return {
    addLines: ({ points, closed }: { points: readonly number[]; closed: boolean }) => {
      for (let index = 0; index + 3 < points.length; index += 2) {
        addLine(points[index] ?? 0, points[index + 1] ?? 0, points[index + 2] ?? 0, points[index + 3] ?? 0);
      }
      const [x0 = 0, y0 = 0] = points;
      if (closed) addLine(points.at(-2) ?? 0, points.at(-1) ?? 0, x0, y0);
    },
    /** A filled upright rectangle: thin, it is a line; else its four edges are. Whole-page paper is neither. */
    addFill: (points: readonly number[]) => {
      if (points.length < 8 || points.length > 10) return;
      const xs = points.filter((_, index) => index % 2 === 0);
      const ys = points.filter((_, index) => index % 2 === 1);
      const left = Math.min(...xs);
      const right = Math.max(...xs);
      const top = Math.min(...ys);
      const bottom = Math.max(...ys);
      const onEdge = (value: number, low: number, high: number) =>
        Math.abs(value - low) <= maxLean || Math.abs(value - high) <= maxLean;
      if (!xs.every((x) => onEdge(x, left, right)) || !ys.every((y) => onEdge(y, top, bottom))) return;
      if (right - left > 0.95 * width && bottom - top > 0.95 * height) return;
      if (bottom - top <= maxThickness && right - left > bottom - top) {
        addHorizontal((top + bottom) / 2, left, right);
      } else if (right - left <= maxThickness) {
        addVertical((left + right) / 2, top, bottom);
      } else {
        addHorizontal(top, left, right);
        addHorizontal(bottom, left, right);
        addVertical(left, top, bottom);
        addVertical(right, top, bottom);
      }
    },
    finish: (): Ruling[] => [
      ...mergePieces(horizontal).map(
        ({ at, from, to }): Ruling => ({
          box: toShownBox(from / width, at / height, to / width, at / height),
          direction: 'horizontal',
        }),
      ),
      ...mergePieces(vertical).map(
        ({ at, from, to }): Ruling => ({
          box: toShownBox(at / width, from / height, at / width, to / height),
          direction: 'vertical',
        }),
      ),
    ],
  };
};

/** Joins pieces of one line; what stays short goes. Sorted by place, then by start. */
const mergePieces = (pieces: Piece[]): Piece[] => {
  const sorted = pieces.toSorted((one, other) => one.at - other.at || one.from - other.from);
  const merged: Piece[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start]?.at ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first <= mergeAcross) end++;
    const band = sorted.slice(start, end).toSorted((one, other) => one.from - other.from);
    let open: Piece | undefined;
    for (const piece of band) {
      if (open !== undefined && piece.from <= open.to + mergeAlong) {
        open.to = Math.max(open.to, piece.to);
      } else {
        open = { ...piece };
        merged.push(open);
      }
    }
    start = end;
  }
  return merged.filter((piece) => piece.to - piece.from >= minLength);
};
