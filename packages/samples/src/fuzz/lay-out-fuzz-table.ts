import type { FuzzColumn } from './fuzz-words.ts';
import type { FuzzAlign, FuzzLook } from './plan-fuzz-look.ts';

export type FuzzCellText = Partial<Record<FuzzColumn, readonly string[]>>;
/** One column as it stands on the paper, its padding included. */
export type FuzzPlace = { column: FuzzColumn; left: number; right: number; align: FuzzAlign };
export type MeasureText = (text: string, bold?: boolean) => number;

/** Breaks at spaces; a word that is wider than the width stays whole. */
export const wrapText = (text: string, width: number, measure: MeasureText): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const leastDescription = 70;

/** The columns side by side within the width; null where they do not fit. */
export const placeFuzzColumns = (options: {
  look: FuzzLook;
  header: FuzzCellText;
  rows: readonly FuzzCellText[];
  measure: MeasureText;
}): FuzzPlace[] | null => {
  const { look, header, measure } = options;
  const width = look.paper[0] - 2 * look.margin;
  const own = look.columns.map((column) => {
    const words = (header[column] ?? []).flatMap((text) => text.split(' '));
    const labels = words.map((word) => measure(word, true));
    const texts = options.rows.flatMap((row) => row[column] ?? []);
    const values = column === 'description' ? [leastDescription] : texts.map((text) => measure(text));
    return Math.max(10, ...labels, ...values) + 2 * look.padX + 0.5;
  });
  const rest = width - own.reduce((sum, each) => sum + each, 0);
  if (rest < 0) return null;
  // What the description does not take is left over: a table need not be as wide as its page.
  const wanted = Math.max(0, look.descriptionWidth - leastDescription);
  const more = look.rules === 'grid' || look.sums === 'box' ? rest : Math.min(rest, wanted);
  let left = look.margin;
  return look.columns.map((column, index) => {
    const right = left + (own[index] ?? 0) + (column === 'description' ? more : 0);
    const placed = { column, left, right, align: look.aligns[column] ?? 'left' };
    left = right;
    return placed;
  });
};
