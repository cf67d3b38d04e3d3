import { partBox, type TextLine } from '../layout/text-line.ts';
import type { LabelMatch } from './find-labels.ts';

/** A text that may be the value of a label, and how it stands to it. */
export type ValuePlace = {
  geometry: 'inline' | 'right' | 'below';
  line: TextLine;
  /** Part of the line. */
  start: number;
  end: number;
  /** How natural the geometry is, 0–1. */
  fit: number;
};

/** A minus that a number follows belongs to the value. */
const separators = /^(?:[\s:.#)=]|[-–](?!\s?\p{Sc}?\s?\d))*/u;

/** Places where the value of a label may stand, the most natural first. */
export const listValuePlaces = (match: LabelMatch): ValuePlace[] => {
  const { line, layout } = match;
  const places: ValuePlace[] = [];
  const rest = line.text.slice(match.end, match.limit);
  const skipped = separators.exec(rest)?.[0].length ?? 0;
  const colon = rest.slice(0, skipped).includes(':');
  if (rest.slice(skipped).trim() !== '') {
    places.push({
      geometry: 'inline',
      line,
      start: match.end + skipped,
      end: match.limit,
      fit: colon ? 1 : 0.85,
    });
  }
  const isLast = match.limit === line.text.length;
  if (isLast) {
    const right = layout
      .listRightOf(line.box)
      .filter((other) => separators.exec(other.text)?.[0] !== other.text);
    for (const [position, other] of right.entries()) {
      places.push({
        geometry: 'right',
        line: other,
        start: separators.exec(other.text)?.[0].length ?? 0,
        end: other.text.length,
        fit: 0.95 - position * 0.12,
      });
    }
  }
  const labelBox = partBox(line, match.start, match.end);
  for (const [position, other] of layout.listBelow(labelBox, { limit: 2 }).entries()) {
    // Only the words in the column of the label are under it when the line below is one of prose.
    const shift = Math.min(
      Math.abs(other.box[0] - labelBox[0]),
      Math.abs(other.box[2] - labelBox[2]),
      Math.abs(other.box[0] + other.box[2] - labelBox[0] - labelBox[2]) / 2,
    );
    const fit = 0.75 - Math.min(0.3, shift * 3) - position * 0.3;
    places.push({ geometry: 'below', line: other, start: 0, end: other.text.length, fit });
  }
  return places;
};
