import type { PiiCase, TypedSpan } from './pii-case.ts';

const mark = /\[([A-Z_]+)\|((?:[^\]\\]|\\.)*)\]/g;
const escaped = /\\(?:n|u\{([\da-f]{1,6})\}|(\]|\\))/g;

const lengthOf = (text: string): number => [...text].length;

/** What cannot stand in a line as it is: `\n`, `\u{200b}`, `\]`, and `\\` for a backslash; other backslashes are themselves. */
const readEscapes = (part: string): string =>
  part.replace(escaped, (_found, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '\n') : String.fromCodePoint(Number.parseInt(code, 16)),
  );

/** Reads a text in which `[PERSON|Ada]` stands for "Ada" and says what it is. */
export const parseMarked = (marked: string, template: number): PiiCase => {
  const spans: TypedSpan[] = [];
  let text = '';
  let from = 0;
  for (const found of marked.matchAll(mark)) {
    const [whole, type = '', value = ''] = found;
    text += readEscapes(marked.slice(from, found.index));
    const start = lengthOf(text);
    text += readEscapes(value);
    spans.push({ type, start, end: lengthOf(text) });
    from = found.index + whole.length;
  }
  return { text: text + readEscapes(marked.slice(from)), template, spans };
};
