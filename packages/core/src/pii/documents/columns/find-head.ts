import { readHeader } from './read-header.ts';

const maxHead = 60;
/** Of the first column's cells, to be labels. */
const labelShare = 0.7;

const isHeadLike = (text: string): boolean => {
  const head = text.trim();
  return head.length <= maxHead && /\p{L}/u.test(head) && !/\p{Nd}{3}|@|https?:/u.test(head);
};

const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);

/** Whether the rows below a head have digits where it has none: a name is no head of names. */
const differsBelow = (head: readonly string[], body: readonly (readonly string[])[]): boolean =>
  head.some((text, column) => {
    const below = body.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
    return text.trim() !== '' && !hasDigit(text) && below.length > 0 && below.every(hasDigit);
  });

const countHeads = (texts: readonly string[]): number =>
  texts.filter((text) => readHeader(text) !== null).length;

/** Whether labels stand in the first column, each with its value beside it. */
const hasLabelColumn = (rows: readonly (readonly string[])[]): boolean => {
  const [first = []] = rows;
  const labels = rows.map((row) => row[0] ?? '').filter((label) => label.trim() !== '');
  if (labels.filter(isHeadLike).length < labelShare * labels.length) return false;
  const inColumn = countHeads(labels) + labels.filter((label) => label.trimEnd().endsWith(':')).length;
  return inColumn > countHeads(first) && (inColumn >= 2 || first.length === 2);
};

/** Whether the first of some rows is their head: told by its words, or by what stands below it. */
export const hasHead = (rows: readonly (readonly string[])[]): boolean => {
  const [head = [], ...body] = rows;
  const filled = head.filter((text) => text.trim() !== '');
  if (body.length === 0 || filled.length < 2 || filled.length * 2 < head.length) return false;
  if (!filled.every(isHeadLike) || new Set(filled).size < filled.length) return false;
  if (hasLabelColumn(rows)) return false;
  return countHeads(filled) > 0 || differsBelow(head, body);
};
