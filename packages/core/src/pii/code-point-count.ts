/** Counts the code points of a text that comes in pieces, for offsets that lie in what has come. */
export type CodePointCount = {
  append(piece: string): void;
  /** The offset in code points of one in UTF-16 units; offsets are asked for from small to large, but for those of one span. */
  at(offset: number): number;
};

/** Forgets pairs this far before the last offset asked for: a span and what it may be else lie nearer together. */
const memory = 1_000_000;

export const createCodePointCount = (): CodePointCount => {
  let length = 0;
  let forgotten = 0;
  let pairs: number[] = [];
  let lead = false;
  return {
    append: (piece) => {
      for (let at = 0; at < piece.length; at += 1) {
        const unit = piece.charCodeAt(at);
        if (lead && unit >= 0xdc00 && unit <= 0xdfff) pairs.push(length + at - 1);
        lead = unit >= 0xd800 && unit <= 0xdbff;
      }
      length += piece.length;
    },
    at: (offset) => {
      if ((pairs[0] ?? offset) < offset - 2 * memory) {
        const kept = pairs.filter((pair) => pair >= offset - memory);
        forgotten += pairs.length - kept.length;
        pairs = kept;
      }
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return offset - forgotten - low;
    },
  };
};
