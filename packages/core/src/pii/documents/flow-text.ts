import type { Box } from '../../documents/read-document.ts';

/** A stretch of a text that stands at one place of a page: a word, mostly. */
export type FlowPiece = {
  start: number;
  end: number;
  /** From 1. */
  page: number;
  /** Tells lines apart; the same for all pieces of one line. */
  line: number;
  box: Box;
  /** Whether the box is that of writing from left to right, so that a part of it can be told by its letters. */
  level: boolean;
};

/** Text put together of pieces of pages; what is between them (spaces, breaks) stands nowhere. */
export type FlowText = {
  text: string;
  pieces: readonly FlowPiece[];
  /** Offsets of what parts cells: nothing goes across. */
  borders: readonly number[];
};

export type FlowWriter = {
  put(text: string): void;
  putPiece(text: string, place: Omit<FlowPiece, 'start' | 'end'>): void;
  putBorder(text: string): void;
  finish(): FlowText;
};

export const createFlowWriter = (): FlowWriter => {
  const parts: string[] = [];
  const pieces: FlowPiece[] = [];
  const borders: number[] = [];
  let length = 0;
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  return {
    put,
    putPiece: (text, place) => {
      pieces.push({ start: length, end: length + text.length, ...place });
      put(text);
    },
    putBorder: (text) => {
      borders.push(length);
      put(text);
    },
    finish: () => ({ text: parts.join(''), pieces, borders }),
  };
};

/** The first of ordered spans that ends behind an offset; their number when there is none. */
const firstBehind = (pieces: readonly FlowPiece[], offset: number): number => {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

const round = (share: number): number => Math.round(share * 100_000) / 100_000;

/** The part of a piece's box that a span covers, by its share of the letters. */
const cutBox = (piece: FlowPiece, start: number, end: number): Box => {
  const [left, top, right, bottom] = piece.box;
  const from = Math.max(start, piece.start) - piece.start;
  const to = Math.min(end, piece.end) - piece.start;
  const length = piece.end - piece.start;
  if (!piece.level || length === 0) return [left, top, right, bottom];
  const width = right - left;
  return [left + (width * from) / length, top, left + (width * to) / length, bottom];
};

const join = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Where a span of the text stands: its page and a box for each line; null for one that stands nowhere. */
export const placeSpan = (
  flow: FlowText,
  { start, end }: { start: number; end: number },
): { page: number; boxes: Box[] } | null => {
  const { pieces } = flow;
  const first = firstBehind(pieces, start);
  const head = pieces[first];
  if (!head || head.start >= end) return null;
  const byLine = new Map<number, Box>();
  for (let at = first; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.start >= end || piece.page !== head.page) break;
    const box = cutBox(piece, start, end);
    const known = byLine.get(piece.line);
    byLine.set(piece.line, known ? join(known, box) : box);
  }
  return {
    page: head.page,
    boxes: [...byLine.values()].map(([left, top, right, bottom]) => [
      round(left),
      round(top),
      round(right),
      round(bottom),
    ]),
  };
};

/** A span as far as the next border, so that no value goes from one cell into another. */
export const cutAtBorder = <Span extends { start: number; end: number }>(
  borders: readonly number[],
  span: Span,
): Span => {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) >= span.start) high = middle;
    else low = middle + 1;
  }
  const border = borders[low];
  return border !== undefined && border > span.start && border < span.end ? { ...span, end: border } : span;
};
