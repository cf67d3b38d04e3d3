import type { PiiCase, TypedSpan } from './pii-case.ts';

const mark = /\[([A-Z_]+)\|([^\]]*)\]/g;

const lengthOf = (text: string): number => [...text].length;

/** Reads a text in which `[PERSON|Ada]` stands for "Ada" and says what it is. */
export const parseMarked = (marked: string, template: number): PiiCase => {
  const spans: TypedSpan[] = [];
  let text = '';
  let from = 0;
  for (const found of marked.matchAll(mark)) {
    const [whole, type = '', value = ''] = found;
    text += marked.slice(from, found.index);
    const start = lengthOf(text);
    text += value;
    spans.push({ type, start, end: start + lengthOf(value) });
    from = found.index + whole.length;
  }
  return { text: text + marked.slice(from), template, spans };
};
