import type { RedactionSpan } from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';

/** Of the filled cells of a column, at least so many … */
const leastCells = 3;
/** … and this share have to be of one type, all of their text, before the others are taken to be of it, too. */
const leastShare = 0.5;
const wholeShare = 0.8;

const isWhole = (text: string, span: RedactionSpan): boolean =>
  span.end - span.start >= wholeShare * text.trim().length;

/** The type that most cells of a column are, all of their text; `null` where no type is in the majority. */
const findType = (cells: readonly { text: string; spans: readonly RedactionSpan[] }[]): string | null => {
  const counts = new Map<string, number>();
  for (const { text, spans } of cells) {
    const [only] = spans;
    if (only && isWhole(text, only)) counts.set(only.type, (counts.get(only.type) ?? 0) + 1);
  }
  const [type, count] = [...counts].reduce<[string | null, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [null, 0],
  );
  return count >= leastCells && count >= leastShare * cells.length ? type : null;
};

/** Where most cells of a column are of one type, those in which nothing was found are of it, too. */
export const decideColumns = (
  texts: readonly CarriedText[],
  spans: readonly RedactionSpan[][],
): RedactionSpan[][] => {
  const columns = new Map<string, number[]>();
  for (const [index, { column, text }] of texts.entries()) {
    if (!column || column.isHead || text.trim() === '') continue;
    const cells = columns.get(column.id) ?? [];
    cells.push(index);
    columns.set(column.id, cells);
  }
  const decided = [...spans];
  for (const cells of columns.values()) {
    const type = findType(
      cells.map((index) => ({ text: texts[index]?.text ?? '', spans: spans[index] ?? [] })),
    );
    if (type === null) continue;
    for (const index of cells) {
      if (spans[index]?.length === 0)
        decided[index] = [{ type, start: 0, end: texts[index]?.text.length ?? 0 }];
    }
  }
  return decided;
};
