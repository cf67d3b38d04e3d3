/** A part of a text that is replaced, by one character at most; `joined`: it belongs to what stands before it. */
export type Replaced = { index: number; length: number; kept: string; joined?: boolean };

/** A text in which look-alikes are their ASCII selves, and the way back to the text as given. */
export type FoldedText = {
  text: string;
  /** Offset of the character at `offset` of the folded text. */
  toStart(offset: number): number;
  /** Offset behind the character that ends at `offset` of the folded text. */
  toEnd(offset: number): number;
};

/**
 * How much longer the given text is before each place where it was shortened, and whether what stands before the place
 * came of all that was replaced there.
 */
type Cuts = { at: number[]; removed: number[]; kept: boolean[] };

/** The number of cuts up to an offset of the shortened text. */
const cutsUpTo = (cuts: Cuts, offset: number): number => {
  let low = 0;
  let high = cuts.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts.at[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Replaces parts of a text, which come in its order and share no characters, and remembers where. */
export const replaceParts = (given: string, replaced: Iterable<Replaced>): FoldedText => {
  const parts: string[] = [];
  const cuts: Cuts = { at: [], removed: [], kept: [] };
  let from = 0;
  let removed = 0;
  for (const { index, length, kept, joined = false } of replaced) {
    parts.push(given.slice(from, index), kept);
    from = index + length;
    removed += length - kept.length;
    cuts.at.push(from - removed);
    cuts.removed.push(removed);
    cuts.kept.push(joined || kept !== '');
  }
  parts.push(given.slice(from));
  const removedAt = (count: number) => (count === 0 ? 0 : (cuts.removed[count - 1] ?? 0));
  return {
    text: parts.join(''),
    toStart: (offset) => offset + removedAt(cutsUpTo(cuts, offset)),
    toEnd: (offset) => {
      // What was left out behind the last character does not belong to it, but for what it came of.
      let count = cutsUpTo(cuts, offset);
      while (count > 0 && cuts.at[count - 1] === offset && !cuts.kept[count - 1]) count -= 1;
      return offset + removedAt(count);
    },
  };
};

/** Replaces parts of a folded text; where there is nothing to replace it is the same. */
export const foldFurther = (folded: FoldedText, find: (text: string) => readonly Replaced[]): FoldedText => {
  const replaced = find(folded.text);
  if (replaced.length === 0) return folded;
  const further = replaceParts(folded.text, replaced);
  return {
    text: further.text,
    toStart: (offset) => folded.toStart(further.toStart(offset)),
    toEnd: (offset) => folded.toEnd(further.toEnd(offset)),
  };
};
