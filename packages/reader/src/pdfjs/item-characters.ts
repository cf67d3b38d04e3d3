import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Shape } from '../pdf/goes-on.ts';
import type { TextStyle } from '../pdf/text-style.ts';

export type Character = { code: number; shape: Shape; style: TextStyle };

/** Shares of the font's height, for fonts that do not tell. */
const usualAscent = 0.9;
const usualDescent = -0.2;

const numberOr = (value: unknown, other: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value !== 0 ? value : other;

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>;
type Item = Extract<TextContent['items'][number], { str: string }>;

/** x' = a·x + c·y + e; y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];

const toMatrix = (values: readonly unknown[]): Matrix => {
  const at = (index: number): number => (typeof values[index] === 'number' ? values[index] : Number.NaN);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

/**
 * The characters of a text item with their boxes in points of the page as shown. PDF.js tells the place and the
 * width of a whole item: each character gets an equal share of it.
 */
export const readItemCharacters = (options: {
  item: Item;
  styles: TextContent['styles'];
  viewport: PageViewport;
}): Character[] => {
  const { item, styles, viewport } = options;
  const [a, b, c, d, e, f] = toMatrix(item.transform);
  const [va, vb, vc, vd, ve, vf] = toMatrix(viewport.transform);
  const along = Math.hypot(a, b);
  const fontSize = Math.hypot(c, d);
  if (!(along > 0) || !(fontSize > 0)) return [];
  const font = styles[item.fontName];
  const ascent = numberOr(font?.ascent, usualAscent);
  const descent = numberOr(font?.descent, usualDescent);
  const isVerticalFont = font?.vertical === true;
  const codes = [...item.str].map((char) => char.codePointAt(0) ?? 0);
  const step = (isVerticalFont ? -item.height : item.width) / codes.length;
  const shownX = va * a + vc * b;
  const shownY = vb * a + vd * b;
  const style: TextStyle = {
    fontSize: Math.round(fontSize * 100) / 100,
    bold: false,
    vertical: isVerticalFont || Math.abs(shownY) > Math.abs(shownX),
  };
  /** A place in the item: so far along the writing, so far up, both in points. */
  const land = (far: number, up: number): [number, number] => {
    const x = isVerticalFont
      ? e + (a / along) * up + (c / fontSize) * far
      : e + (a / along) * far + (c / fontSize) * up;
    const y = isVerticalFont
      ? f + (b / along) * up + (d / fontSize) * far
      : f + (b / along) * far + (d / fontSize) * up;
    return [va * x + vc * y + ve, vb * x + vd * y + vf];
  };
  const [low, high] = isVerticalFont
    ? [-fontSize / 2, fontSize / 2]
    : [descent * fontSize, ascent * fontSize];
  return codes.map((code, index) => {
    // Letters written from the right come in reading order: the first stands at the item's right end.
    const place = item.dir === 'rtl' ? codes.length - 1 - index : index;
    const [x0, y0] = land(place * step, low);
    const [x1, y1] = land((place + 1) * step, high);
    const shape = {
      left: Math.min(x0, x1),
      top: Math.min(y0, y1),
      right: Math.max(x0, x1),
      bottom: Math.max(y0, y1),
    };
    return { code, shape, style };
  });
};
