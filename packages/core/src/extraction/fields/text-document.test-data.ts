import type { ReadDocument, Word } from '../../documents/read-document.ts';

const lineLength = 100;

const wrap = (paragraph: string): string[] => {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** One page of text: a line break ends a line, an empty line parts two paragraphs, long lines are wrapped. */
export const createTextDocument = (text: string): ReadDocument => {
  const words: Word[] = [];
  let y = 40;
  const lines = text.split('\n').flatMap((paragraph) => {
    if (paragraph.trim() === '') {
      y += 14;
      return [];
    }
    return wrap(paragraph.trim()).map((line) => {
      y += 12;
      let left = 40;
      const [top, bottom] = [y / 1600, (y + 10) / 1600];
      const indexes = line.split(' ').map((word) => {
        const box: Word['box'] = [left / 600, top, (left + word.length * 5) / 600, bottom];
        words.push({ text: word, box, fontSize: 10, bold: false });
        left += word.length * 5 + 5;
        return words.length - 1;
      });
      return { text: line, box: [40 / 600, top, (left - 5) / 600, bottom] as Word['box'], words: indexes };
    });
  });
  const page = { number: 1, width: 600, height: 1600, words, lines, rulings: [], tables: [] };
  return {
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    pages: [{ ...page, image: 'rendered', hasText: true }],
    embedded: [],
    problems: [],
  };
};
