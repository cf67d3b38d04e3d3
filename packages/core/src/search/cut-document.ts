import type { DocumentPiece, PieceLine } from './document-piece.ts';
import type { ReadPages } from './read-pages.ts';

/** Letters and signs of a piece: well below 240 tokens of the embedder in any of our languages. */
const longestPiece = 900;
/** Letters that a piece repeats of the one before, so that no sentence is cut through in both. */
const overlap = 150;

type PageLines = ReadPages['pages'][number]['lines'];

const toPiece = (lines: PageLines, page: number, language: string | null): DocumentPiece => {
  const placed: PieceLine[] = [];
  let text = '';
  for (const line of lines) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? line.text : `${text}\n${line.text}`;
    placed.push({ start, end: text.length, box: line.box });
  }
  return { text, locator: { page, lines: placed, language } };
};

/** A line that is longer than a piece may be, in lines that are not; all stand where it stands. */
const splitLine = (line: PageLines[number]): PageLines => {
  const count = Math.ceil(line.text.length / longestPiece);
  return Array.from({ length: count }, (_, at) => ({
    text: line.text.slice(at * longestPiece, (at + 1) * longestPiece),
    box: line.box,
  }));
};

const lengthOf = (lines: PageLines): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);

/** How many of the last lines begin the next piece, too. */
const countRepeated = (lines: PageLines): number => {
  let count = 0;
  while (count < lines.length - 1 && lengthOf(lines.slice(lines.length - count - 1)) <= overlap) count += 1;
  return count;
};

const cutPage = ({ number, lines, language = null }: ReadPages['pages'][number]): DocumentPiece[] => {
  const pieces: DocumentPiece[] = [];
  let open: PageLines = [];
  let fresh = 0;
  for (const line of lines.flatMap(splitLine)) {
    if (line.text.trim() === '') continue;
    if (fresh > 0 && lengthOf(open) + line.text.length > longestPiece) {
      pieces.push(toPiece(open, number, language));
      const repeated = countRepeated(open);
      open = repeated === 0 ? [] : open.slice(-repeated);
      fresh = 0;
      if (lengthOf(open) + line.text.length > longestPiece) open = [];
    }
    open.push(line);
    fresh += 1;
  }
  if (fresh > 0) pieces.push(toPiece(open, number, language));
  return pieces;
};

/** The pieces of a document in order; none goes over the end of a page. */
export const cutDocument = ({ pages }: ReadPages): DocumentPiece[] => pages.flatMap(cutPage);
