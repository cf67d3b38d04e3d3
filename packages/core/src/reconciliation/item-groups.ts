import type { ExtractedRow } from '../extraction/extraction.ts';
import { describeItem, type ItemWords } from './describe-item.ts';
import { textOf } from './field-values.ts';
import { foldIdentifier, foldText } from './fold-text.ts';
import { canonicalUnit } from './units.ts';

/** The rows of one item: a line billed twice, or the prices of an item by period and quantity. */
export type ItemGroup = {
  itemId: string;
  description: string;
  words: ItemWords;
  /** Codes that the description carries, such as `Film 500 mm (FM-0500)`, in their folded form. */
  codes: ReadonlySet<string>;
  unit: string | null;
  /** Places in the table. */
  rows: number[];
};

/** Letters with digits from four signs on, or a long number: sizes (`A4`, `500`) and counts are no codes. */
const codePattern = /(?<![\p{L}\d])(?=[\p{L}\d./_-]*\d)[\p{L}\d](?:[\p{L}\d./_-]*[\p{L}\d])?/gu;

const listCodes = (description: string): Set<string> =>
  new Set(
    (description.match(codePattern) ?? [])
      .map(foldIdentifier)
      .filter((code) => (/\p{L}/u.test(code) ? code.length >= 4 : code.length >= 6)),
  );

const sortedWords = ({ words }: ItemWords): string => [...words].sort().join(' ');

/** Rows with one item id and unit, or without an id with the same words and unit, are one item. */
export const groupItems = (rows: readonly ExtractedRow[]): ItemGroup[] => {
  const groups = new Map<string, ItemGroup>();
  let last: ItemGroup | null = null;
  for (const [place, { cells }] of rows.entries()) {
    const itemId = foldIdentifier(textOf(cells.itemId) ?? '');
    const description = textOf(cells.description) ?? '';
    // A price table names an item once and lists its further tiers below, without the name.
    if (itemId === '' && description === '' && last !== null) {
      last.rows.push(place);
      continue;
    }
    const unit = textOf(cells.unit);
    const words = describeItem(description);
    const name = itemId === '' ? sortedWords(words) : '';
    const key = JSON.stringify([itemId, name, canonicalUnit(unit ?? '')]);
    const group = groups.get(key) ?? {
      itemId,
      description,
      words,
      codes: listCodes(description),
      unit,
      rows: [],
    };
    group.rows.push(place);
    groups.set(key, group);
    last = group;
  }
  return [...groups.values()];
};

const plainName = (description: string): string =>
  foldText(description)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

/**
 * A name for each line that survives a new reading: its item id or its folded description, and which of the
 * lines of that name it is (`A100#1`). Its position is no part of it.
 */
export const lineKeys = (rows: readonly ExtractedRow[]): string[] => {
  const seen = new Map<string, number>();
  return rows.map(({ cells }) => {
    const itemId = foldIdentifier(textOf(cells.itemId) ?? '');
    const name = itemId === '' ? plainName(textOf(cells.description) ?? '') : itemId;
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return `${name}#${occurrence}`;
  });
};
