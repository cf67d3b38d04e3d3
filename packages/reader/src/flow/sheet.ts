/**
 * The paper on which flowing text is laid out: A4 in points, sixty lines of a fixed-width type.
 * A new measure moves every box of every document read so far: change it only with the format's version.
 */
export const sheet = {
  width: 595,
  height: 842,
  left: 50,
  top: 40,
  linesPerPage: 60,
  lineHeight: 12.7,
  fontSize: 10,
  charWidth: 5,
  /** Characters on one line. */
  columns: 99,
} as const;
