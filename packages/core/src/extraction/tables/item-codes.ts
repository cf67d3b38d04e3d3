import { isCodeLike } from './code-shape.ts';
import { wordsText } from './item-lines.ts';
import type { TableWord } from './table-lines.ts';

/** Where the rows of a table print the item code in their description, the same in nearly all of them. */
export type CodePlace = 'bracket' | 'line' | 'first' | 'last';

export type SplitCode = { code: string; words: TableWord[]; rest: TableWord[][] };

const label = String.raw`(?:unsere\s+|ihre\s+|your\s+|our\s+)?(?:art(?:ikel)?\.?[\s-]*(?:nr|no|nummer|code)|(?:item|article)\s*(?:no|number|code|id|#)|prod(?:uct|ukt)\s*-?(?:no|nr|number|nummer|code|id)|part\s*(?:no|number)|(?:best(?:ell)?|mat(?:erial)?|sach)\.?-?\s*(?:nr|nummer)|sku|mpn|code|ref(?:erence)?)`;
/** Alone on its line whatever follows the label is the code. */
const labelledLine = new RegExp(String.raw`^${label}\b[.:#\s]*(\S+)$`, 'iu');
const labelledEnd = new RegExp(String.raw`[\s(–—/,;-]${label}\b[.:#\s]*([^\s()]+)\)?$`, 'iu');
const bracketEnd = /\(([^()]{4,30})\)$/;
/** Nearly all rows must print their code there: a single row says little about a habit. */
const usualShare = 0.8;

/** A code that is broken after its hyphen goes on in the next line. */
const joinCode = (text: string): string => text.replace(/([-/_.])\s+/g, '$1').trim();

/** Takes away the words from this place of the joined text on, and a separator that led to them. */
const cutFrom = (
  lines: readonly TableWord[][],
  start: number,
): { words: TableWord[]; rest: TableWord[][] } => {
  const words: TableWord[] = [];
  let at = 0;
  const rest = lines.map((line) =>
    line.filter((word) => {
      const keeps = at < start;
      at += word.text.length + 1;
      if (!keeps) words.push(word);
      return keeps;
    }),
  );
  for (
    let last = rest.at(-1);
    last !== undefined && /^[–—/,;|-]?$/.test(wordsText(last.slice(-1)));
    last = rest.at(-1)
  ) {
    if (last.length === 0) rest.pop();
    else last.pop();
  }
  return { words, rest };
};

/** An item code that its label announces, on a line of its own or at the end of the text. */
export const splitLabelledCode = (lines: readonly TableWord[][]): SplitCode | null => {
  for (const [index, line] of lines.entries()) {
    const code = labelledLine.exec(wordsText(line))?.[1];
    const last = line.at(-1);
    if (code && last && /\d|[A-Z]{2}/.test(code))
      return { code, words: [last], rest: lines.filter((_, other) => other !== index) };
  }
  const text = wordsText(lines.flat());
  const match = labelledEnd.exec(text);
  if (!match?.[1] || !isCodeLike(match[1])) return null;
  const isSpace = text[match.index] === ' ';
  const { words, rest } = cutFrom(lines, isSpace ? match.index + 1 : match.index);
  return { code: match[1], words: words.slice(-1), rest };
};

/** An item code at this place of a description, without words of its own. */
export const splitCode = (lines: readonly TableWord[][], place: CodePlace): SplitCode | null => {
  const words = lines.flat();
  if (words.length < 2) return null;
  const text = wordsText(words);
  if (place === 'bracket') {
    const match = bracketEnd.exec(text);
    const code = joinCode(match?.[1] ?? '');
    if (!match || match.index === 0 || !isCodeLike(code)) return null;
    return { code, ...cutFrom(lines, match.index) };
  }
  if (place === 'line') {
    const at = lines.findIndex((line) => isCodeLike(wordsText(line)) || /^\d{5,9}$/.test(wordsText(line)));
    const own = lines[at];
    return own ? { code: wordsText(own), words: own, rest: lines.filter((line) => line !== own) } : null;
  }
  const word = place === 'first' ? words[0] : words.at(-1);
  if (!word || !isCodeLike(word.text, true)) return null;
  if (place === 'last') return { code: word.text, ...cutFrom(lines, text.length - word.text.length) };
  const rest = lines.map((line) => line.filter((each) => each !== word));
  const second = rest[0]?.[0];
  if (second && /^[–—:|-]$/.test(second.text)) rest[0]?.shift();
  return { code: word.text, words: [word], rest };
};

/** The place at which the descriptions of a table print a code, null where they have no such habit. */
export const findCodePlace = (rows: readonly (readonly TableWord[][])[]): CodePlace | null => {
  for (const place of ['bracket', 'line', 'first', 'last'] as const) {
    const codes = rows.flatMap((lines) => splitCode(lines, place)?.code ?? []);
    const isUsual = codes.length > 0 && codes.length >= usualShare * rows.length;
    // Numbers alone may be anything: serial numbers, or those of orders.
    if (!codes.some((code) => isCodeLike(code))) continue;
    if (isUsual && (rows.length > 1 || codes.every((code) => isCodeLike(code, true)))) return place;
  }
  return null;
};
