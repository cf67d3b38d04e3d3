import type { ColumnDefinition } from '../types/document-type.ts';
import { isCodeLike } from './code-shape.ts';
import { isNumberLike } from './column-bounds.ts';
import type { HeaderCell } from './find-header.ts';
import { type ItemLine, wordsText } from './item-lines.ts';

const usualShare = 0.8;

/**
 * Sets the columns of codes and descriptions right by what stands in them: `Article` beside `Description` holds
 * the codes, and a column called `Product code and description` holds both.
 */
export const nameCodeCell = (options: {
  cells: readonly HeaderCell[];
  items: readonly ItemLine[];
  columns: readonly ColumnDefinition[];
}): readonly HeaderCell[] => {
  const { cells, columns } = options;
  const code = columns.find(({ type }) => type === 'code')?.name;
  const text = columns.find(({ type }) => type === 'text')?.name;
  if (code === undefined || text === undefined) return cells;
  // Wrapped lines fill one cell; they say nothing about a column of codes unless the full lines leave it empty.
  const full = options.items.filter((item) => item.cells.filter((words) => words.length > 0).length >= 3);
  const textsAt = (items: readonly ItemLine[], index: number): string[] =>
    items.map((item) => wordsText(item.cells[index] ?? [])).filter((each) => each !== '');
  const share = (index: number, test: (text: string) => boolean): number => {
    const own = textsAt(full, index);
    const texts = own.length >= 0.5 * full.length ? own : textsAt(options.items, index);
    return texts.length < 0.5 * full.length || texts.length === 0
      ? 0
      : texts.filter(test).length / texts.length;
  };
  const isCode = (each: string): boolean => isCodeLike(each) || /^\d{4,}$/.test(each);
  // A currency beside a number makes no text of it.
  const isText = (each: string): boolean => /\p{L}{3}/u.test(each) && !isCode(each) && !isNumberLike(each);
  const holdsCodes = (index: number): boolean => share(index, isCode) >= usualShare;
  const holdsText = (index: number): boolean => share(index, isText) >= usualShare;
  const [codeAt, textAt] = [code, text].map((name) => cells.findIndex((cell) => cell.column === name));
  const rename = (names: ReadonlyMap<number, string>): readonly HeaderCell[] =>
    cells.map((cell, index) => ({ ...cell, column: names.get(index) ?? cell.column }));
  const unnamed = cells.flatMap((cell, index) => (cell.column === null ? [index] : []));
  const other = unnamed.find(holdsText);
  if (textAt === -1) {
    if (other !== undefined) return rename(new Map([[other, text]]));
    const shares = codeAt !== undefined && codeAt >= 0;
    if (shares && share(codeAt, (each) => /\s\S*\p{L}{2}/u.test(each)) >= usualShare)
      return rename(new Map([[codeAt, text]]));
    // A column of short or mixed texts is still the likeliest, where it holds no numbers.
    const [likely] = unnamed.filter((index) => {
      const all = textsAt(options.items, index);
      const texts = all.filter(isText);
      return texts.length >= Math.max(1, 0.5 * full.length) && texts.length > 0.3 * all.length;
    });
    return likely === undefined ? cells : rename(new Map([[likely, text]]));
  }
  if (codeAt === undefined || textAt === undefined) return cells;
  if (codeAt !== -1 && holdsCodes(textAt) && holdsText(codeAt))
    return rename(
      new Map([
        [codeAt, text],
        [textAt, code],
      ]),
    );
  if (other !== undefined && holdsCodes(textAt) && !holdsText(textAt))
    return rename(
      new Map(
        codeAt === -1
          ? [
              [textAt, code],
              [other, text],
            ]
          : [[other, text]],
      ),
    ).map((cell, index) => (codeAt !== -1 && index === textAt ? { ...cell, column: null } : cell));
  if (codeAt !== -1) return cells;
  const silent = unnamed.find((index) => index < textAt && holdsCodes(index)) ?? unnamed.find(holdsCodes);
  return silent === undefined ? cells : rename(new Map([[silent, code]]));
};
