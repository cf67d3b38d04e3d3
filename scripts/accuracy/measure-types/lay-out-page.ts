import type { ReadDocument } from '@assay/core/documents';

/** A text on the page; `heading` stands out as its page's title does, `at` is the share of the page's width it begins at. */
export type Piece = { text: string; heading?: boolean; at?: number };
/** A row of the page: pieces side by side. */
export type PageRow = readonly Piece[];

/** How a page looks, whatever it says. */
export type PageLook = {
  /** Points. */
  size: number;
  headingSize: number;
  headingBold: boolean;
  left: number;
  leading: number;
};

const [width, height, foot] = [595, 842, 60];
/** Letters are about half as wide as they are high. */
const letter = 0.5;

type Page = ReadDocument['pages'][number];

const startPage = (number: number): Page => ({
  number,
  width,
  height,
  words: [],
  lines: [],
  rulings: [],
  tables: [],
  image: 'rendered',
  hasText: true,
});

/** Words of a piece that does not fit its place go on the next line. */
const wrap = (text: string, letters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Pages as a reader would give them, from rows one below the other. */
export const layOutPages = (rows: readonly PageRow[], look: PageLook): ReadDocument => {
  const pages = [startPage(1)];
  let y = 50;
  const put = (page: Page, piece: Piece, text: string, x: number, top: number): void => {
    const isHeading = piece.heading === true;
    const fontSize = isHeading ? look.headingSize : look.size;
    const bold = isHeading && look.headingBold;
    let left = x;
    const words = text.split(' ').map((word) => {
      const right = left + word.length * fontSize * letter;
      page.words.push({
        text: word,
        box: [left / width, top / height, right / width, (top + fontSize) / height],
        fontSize,
        bold,
      });
      left = right + fontSize * letter;
      return page.words.length - 1;
    });
    const right = left - fontSize * letter;
    page.lines.push({
      text,
      box: [x / width, top / height, right / width, (top + fontSize) / height],
      words,
    });
  };
  for (const row of rows) {
    const broken = row.map((piece) => {
      const x = piece.at === undefined ? look.left : piece.at * width;
      const size = piece.heading === true ? look.headingSize : look.size;
      const room = row.length > 1 ? 400 : Math.floor((width - x - 30) / (size * letter));
      return { piece, x, texts: wrap(piece.text, room) };
    });
    const lines = Math.max(1, ...broken.map(({ texts }) => texts.length));
    const step = row.some(({ heading }) => heading) ? look.headingSize * 1.6 : look.leading;
    if (y + lines * step > height - foot) {
      pages.push(startPage(pages.length + 1));
      y = 50;
    }
    const page = pages.at(-1) as Page;
    for (const { piece, x, texts } of broken) {
      for (const [at, text] of texts.entries()) put(page, piece, text, x, y + at * step);
    }
    y += lines * step;
  }
  return {
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    pages,
    embedded: [],
    problems: [],
  };
};
