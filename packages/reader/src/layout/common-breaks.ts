/** Times the usual pitch: more is a break between paragraphs, or between rows of a table. */
const breakFactor = 1.3;
/** Share of breaks on common heights that makes rows of a table of them, and how many there are at least. */
const commonShare = 0.8;
const minBreaks = 2;
/** Share of the pitch by which two breaks on one height may differ. */
const sameHeight = 0.3;

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The usual distance from one line to the next; `bottoms` are those of a column's lines, from its top. */
export const pitchOf = (bottoms: readonly number[]): number =>
  median(bottoms.slice(1).map((bottom, index) => bottom - (bottoms[index] ?? 0)));

/** Bottoms of the lines before which a column pauses. */
const breaksOf = (bottoms: readonly number[]): number[] => {
  const pitch = pitchOf(bottoms);
  return bottoms.filter(
    (bottom, index) => index > 0 && bottom - (bottoms[index - 1] ?? 0) > breakFactor * pitch,
  );
};

/** Whether two columns pause before lines on common heights: cells of a table do, paragraphs side by side do not. */
export const breakTogether = (one: readonly number[], other: readonly number[]): boolean => {
  const [breaks, others] = [breaksOf(one), breaksOf(other)];
  if (Math.min(breaks.length, others.length) < minBreaks) return false;
  const near = sameHeight * Math.min(pitchOf(one), pitchOf(other));
  const common = breaks.filter((at) => others.some((height) => Math.abs(height - at) < near));
  return common.length >= commonShare * Math.max(breaks.length, others.length);
};
