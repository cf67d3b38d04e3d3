import type { Page } from '../../documents/read-document.ts';
import type { FlowPiece, FlowWriter } from './flow-text.ts';

/** The words of a page with what the flow has to know of them. */
export type PageWords = {
  page: Page;
  /** A number for each line that no other page has. */
  firstLine: number;
  /** The line of each word. */
  lineOfWord: Int32Array;
};

export const toPageWords = (page: Page, firstLine: number): PageWords => {
  const lineOfWord = new Int32Array(page.words.length).fill(-1);
  for (const [place, { words }] of page.lines.entries()) for (const word of words) lineOfWord[word] = place;
  return { page, firstLine, lineOfWord };
};

/** Writing that runs up or down has tall boxes; a single letter may be taller than wide. */
const isLevel = (page: Page, text: string, [left, top, right, bottom]: FlowPiece['box']): boolean =>
  text.length <= 2 || (right - left) * page.width >= (bottom - top) * page.height;

export const putWord = (writer: FlowWriter, words: PageWords, place: number): void => {
  const { page, firstLine, lineOfWord } = words;
  const word = page.words[place];
  if (!word) return;
  const { text, box } = word;
  writer.putPiece(text, {
    page: page.number,
    line: firstLine + (lineOfWord[place] ?? 0),
    box,
    level: isLevel(page, text, box),
  });
};

/** Writes words with what parts them in `text`, which is theirs; with a space where that cannot be told. */
export const putWords = (
  writer: FlowWriter,
  words: PageWords,
  { places, text }: { places: readonly number[]; text: string },
): void => {
  let at = 0;
  for (const [index, place] of places.entries()) {
    const found = text.indexOf(words.page.words[place]?.text ?? '', at);
    const isNear = found >= at && /^\s*$/.test(text.slice(at, found));
    if (index > 0) writer.put(isNear && found === at ? '' : ' ');
    putWord(writer, words, place);
    if (isNear) at = found + (words.page.words[place]?.text.length ?? 0);
  }
};
