import type { ReadDocument, Word } from '../../documents/read-document.ts';

/** Left edge and top in points, the text, and its size where it is not 10 points. */
export type Piece = [x: number, y: number, text: string, fontSize?: number];

/** A page of 600 × 800 points with lines at their places; letters are half as wide as high. */
export const createPlacedDocument = (pieces: readonly Piece[]): ReadDocument => {
  const words: Word[] = [];
  const lines = pieces.map(([x, y, text, fontSize = 10]) => {
    let left = x;
    const [top, bottom] = [y / 800, (y + fontSize) / 800];
    const indexes = text.split(' ').map((word) => {
      const right = left + (word.length * fontSize) / 2;
      words.push({ text: word, box: [left / 600, top, right / 600, bottom], fontSize, bold: false });
      left = right + fontSize / 2;
      return words.length - 1;
    });
    const box: Word['box'] = [x / 600, top, (left - fontSize / 2) / 600, bottom];
    return { text, box, words: indexes };
  });
  const page = { number: 1, width: 600, height: 800, words, lines, rulings: [], tables: [] };
  return {
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    pages: [{ ...page, image: 'rendered', hasText: true }],
    embedded: [],
    problems: [],
  };
};
