import type { Box, Ruling, Word } from '@assay/core/documents';

/** All in heights of the font. A wider gap than this parts columns, labels and values. */
const columnGap = 1.2;
/** Spaces of justified text may be this wide; the gap that parts columns grows with them. */
const widestSpace = 0.9;
const justifiedFactor = 2;
/** Words may overlap a little, by kerning and by slanted letters. */
const backstep = 0.6;
/** How far bottoms may differ on one line, as share of the greater height. */
const baselineShare = 0.35;
/** Share of the lower word that must overlap. */
const overlapShare = 0.5;

/** Words on one baseline, left to right; coordinates in points. */
export type Segment = {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Places in the list the segments were made from. */
  words: number[];
  /** Written up or down the page. */
  vertical: boolean;
};

type Placed = Omit<Segment, 'words'> & { size: number; index: number };

type Options = { words: readonly Word[]; rulings: readonly Ruling[]; width: number; height: number };

const place = (word: Word, index: number, options: Options): Placed => {
  const left = word.box[0] * options.width;
  const top = word.box[1] * options.height;
  const right = word.box[2] * options.width;
  const bottom = word.box[3] * options.height;
  const size = word.fontSize > 0 ? word.fontSize : bottom - top;
  const tall = bottom - top > 2 * size && bottom - top > right - left;
  return { left, top, right, bottom, vertical: tall && word.text.length > 1, size, index };
};

/** Rulings between columns, in points, for the question whether one stands between two words. */
const toWalls = (options: Options) =>
  options.rulings
    .filter((ruling) => ruling.direction === 'vertical')
    .map(
      ({ box }): Box => [
        box[0] * options.width,
        box[1] * options.height,
        box[2] * options.width,
        box[3] * options.height,
      ],
    );

/** Joins words into rows first, then parts each row at its column gaps. */
export const findLines = (options: Options): Segment[] => {
  const placed = options.words.map((word, index) => place(word, index, options));
  const upright = placed.filter((word) => !word.vertical).toSorted((one, other) => one.left - other.left);
  const walls = toWalls(options);
  const rows = joinRows(upright, options.height);
  const segments = rows.flatMap((row) => partRow(row, wallsOf(row, walls)));
  return [...segments, ...placed.filter((word) => word.vertical).map(toSegment)];
};

const toSegment = ({ left, top, right, bottom, index, vertical }: Placed): Segment => ({
  left,
  top,
  right,
  bottom,
  words: [index],
  vertical,
});

type Row = { words: Placed[]; last: Placed };

/** How far apart two words of a row may be; farther ones may still stand on one height, but are not compared. */
const reach = 4;

const joinRows = (words: readonly Placed[], height: number): Row[] => {
  // Rows by the stripes of the page they cross, so that a word meets only its neighbours.
  const stripe = 6;
  const stripes: Row[][] = Array.from({ length: Math.ceil(height / stripe) + 2 }, () => []);
  const rows: Row[] = [];
  for (const word of words) {
    const first = Math.max(0, Math.floor(word.top / stripe));
    const last = Math.min(stripes.length - 1, Math.floor(word.bottom / stripe));
    let best: Row | undefined;
    let bestGap = Number.POSITIVE_INFINITY;
    for (let place = first; place <= last; place++) {
      for (const row of stripes[place] ?? []) {
        const gap = word.left - row.last.right;
        if (row === best || Math.abs(gap) >= bestGap) continue;
        const em = Math.max(word.size, row.last.size);
        if (gap < -backstep * em || gap > reach * em || !onOneBaseline(row.last, word)) continue;
        best = row;
        bestGap = Math.abs(gap);
      }
    }
    if (best === undefined) {
      best = { words: [], last: word };
      rows.push(best);
    }
    best.words.push(word);
    if (word.right >= best.last.right) best.last = word;
    for (let place = first; place <= last; place++) {
      const list = stripes[place] ?? [];
      if (!list.includes(best)) list.push(best);
    }
  }
  return rows;
};

const onOneBaseline = (one: Placed, other: Placed): boolean => {
  const oneHeight = one.bottom - one.top;
  const otherHeight = other.bottom - other.top;
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (overlap < overlapShare * Math.min(oneHeight, otherHeight)) return false;
  return Math.abs(one.bottom - other.bottom) <= baselineShare * Math.max(oneHeight, otherHeight);
};

const partRow = (row: Row, walls: readonly Box[]): Segment[] => {
  const gaps: number[] = [];
  for (let index = 1; index < row.words.length; index++) {
    const [one, other] = [row.words[index - 1], row.words[index]];
    if (one !== undefined && other !== undefined) {
      gaps.push((other.left - one.right) / Math.max(one.size, other.size, 1));
    }
  }
  const median = Float64Array.from(gaps).sort()[Math.floor(gaps.length / 2)] ?? 0;
  const justified = gaps.length >= 4 && median <= widestSpace ? justifiedFactor * median : 0;
  const limit = Math.max(columnGap, justified);
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (const [index, word] of row.words.entries()) {
    const gap = index === 0 ? 0 : (gaps[index - 1] ?? 0);
    if (open === undefined || gap > limit || (gap > 0 && isWalled({ left: open, right: word, walls }))) {
      open = toSegment(word);
      segments.push(open);
      continue;
    }
    open.words.push(word.index);
    open.left = Math.min(open.left, word.left);
    open.top = Math.min(open.top, word.top);
    open.right = Math.max(open.right, word.right);
    open.bottom = Math.max(open.bottom, word.bottom);
  }
  return segments;
};

const isWalled = (options: { left: Segment; right: Placed; walls: readonly Box[] }): boolean => {
  const { left, right, walls } = options;
  return walls.some(([x]) => x >= left.right - 1 && x <= right.left + 1);
};

/** The walls that stand at the height of a row. */
const wallsOf = (row: Row, walls: readonly Box[]): Box[] => {
  const middle = (row.last.top + row.last.bottom) / 2;
  return walls.filter(([, top, , bottom]) => top <= middle && bottom >= middle);
};
