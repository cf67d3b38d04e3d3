import type { Evidence } from '../extraction.ts';
import type { PageLayout } from './page-layout.ts';
import { type TextLine, toEvidence } from './text-line.ts';

/** The running text of a document, with the way back from every place to its words. */
export type Prose = {
  text: string;
  /** One piece of evidence per page that the part touches. */
  locate(start: number, end: number): Evidence[];
  /** The lines that the part touches, with the places in the text where each begins. */
  listLines(start: number, end: number): { line: TextLine; start: number }[];
};

/** Lines of evidence that one value may carry: a clause may run over many lines, its quote need not. */
const maxEvidence = 6;

/** `Page 2`, `Seite 1 von 3`, `- 4 -`: what stands on the next page does not go on from it. */
const pageNumber = /^[-–\s]*(?:\p{L}{1,7}\.?\s*)?\d{1,4}(?:\s*(?:\/|\p{L}{1,3})\s*\d{1,4})?[-–\s]*$/u;

/** A line goes on from the one before when it stands right under it, or opens the next page in the midst of a sentence. */
const goesOn = (before: TextLine, line: TextLine): boolean => {
  if (before.page !== line.page) return !/[.:;!?]$/.test(before.text) && !pageNumber.test(before.text);
  const height = Math.max(line.box[3] - line.box[1], 0.006);
  const gap = line.box[1] - before.box[3];
  return (
    gap > -height * 0.5 && gap < height * 0.9 && line.box[0] < before.box[2] && before.box[0] < line.box[2]
  );
};

/** Left edges that differ by less than this share of the page are one edge. */
const edgeStep = 0.01;

/** The right edges of a page's text by left edge: how far lines that begin there may run. */
const measureColumns = (lines: readonly TextLine[]): Map<number, number> => {
  const rights = new Map<number, number>();
  for (const { box } of lines) {
    const left = Math.round(box[0] / edgeStep);
    rights.set(left, Math.max(rights.get(left) ?? 0, box[2]));
  }
  return rights;
};

/** Words that no sentence ends with, in six languages: what follows such a line goes on from it. */
const openWords = [
  'a|an|and|at|before|by|for|from|in|is|of|on|or|than|the|to|until|with|within',
  'ab|am|auf|bei|bis|das|dem|den|der|des|die|durch|ein|eine|einem|einen|einer|für|im|mit|nach|oder|und|vom|von|vor|zum|zur',
  'au|aux|avant|avec|dans|de|des|du|et|la|le|les|ou|par|pour|sous|sur|un|une',
  'al|antes|con|del|dentro|el|en|hasta|los|las|para|por|una|y',
  'alla|allo|da|dal|dalla|della|di|e|entro|gli|il|lo|nel|per|su',
  'bij|binnen|door|een|en|het|met|naar|of|op|te|tot|uiterlijk|van|voor',
].join('|');
const openEnd = new RegExp(`(?:^|\\s)(?:${openWords})$`, 'u');

/** Whether the words must go on: no sentence ends with the last of them. */
export const endsOpen = (text: string): boolean => openEnd.test(text);

/** A line ends its paragraph when the first word of the next one would have found room in it. */
const endsParagraph = (options: { before: TextLine; line: TextLine; right: number }): boolean => {
  const { before, line, right } = options;
  const [word] = line.spans;
  if (word === undefined || Math.abs(before.box[0] - line.box[0]) > edgeStep) return false;
  if (endsOpen(before.text)) return false;
  const space = Math.max(0.02, (line.box[3] - line.box[1]) * 0.5);
  return before.box[2] + space + (word.box[2] - word.box[0]) < right;
};

/** Joins lines by a space and paragraphs by a line break; a word that is broken by a hyphen is left as it stands. */
export const createProse = (layouts: readonly PageLayout[]): Prose => {
  const starts: number[] = [];
  const lines: TextLine[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const layout of layouts) {
    const rights = measureColumns(layout.lines);
    for (const line of layout.lines) {
      const before = lines.at(-1);
      if (before !== undefined) {
        const right = rights.get(Math.round(before.box[0] / edgeStep)) ?? 0;
        const isOne = goesOn(before, line);
        const isEnd = before.page === line.page && endsParagraph({ before, line, right });
        parts.push(isOne && !isEnd ? ' ' : '\n');
      }
      starts.push(length);
      lines.push(line);
      parts.push(line.text);
      length += line.text.length + 1;
    }
  }
  /** The last line that begins at or before the place. */
  const findLine = (place: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const at = (low + high + 1) >> 1;
      if ((starts[at] ?? 0) <= place) low = at;
      else high = at - 1;
    }
    return low;
  };
  const listLines: Prose['listLines'] = (start, end) => {
    const found: { line: TextLine; start: number }[] = [];
    for (let at = findLine(start); at < lines.length; at += 1) {
      const [line, from] = [lines[at], starts[at] ?? 0];
      if (line === undefined || from >= end) break;
      found.push({ line, start: from });
    }
    return found;
  };
  return {
    text: parts.join(''),
    listLines,
    locate: (start, end) =>
      listLines(start, end)
        .map(({ line, start: from }) => toEvidence(line, start - from, end - from))
        .filter(({ quote }) => quote !== '')
        .slice(0, maxEvidence),
  };
};
