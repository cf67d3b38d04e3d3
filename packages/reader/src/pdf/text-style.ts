import type { PageFrame } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';
import type { Scratch } from './scratch.ts';

/** How a text object is drawn. */
export type TextLook = {
  /** Handle of the page's object. */
  readonly object: number;
  /** Red, green, blue from 0 to 255; null where it is a pattern or unknown. */
  readonly colour: readonly [number, number, number] | null;
  /** Whether it leaves no ink: neither filled nor stroked, or wholly transparent. */
  readonly inkless: boolean;
};

export type TextStyle = {
  /** Height of the font in points. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** Whether the writing runs up or down the page as it is shown. */
  readonly vertical: boolean;
  /** Only where PDFium reads. */
  readonly look?: TextLook;
};

export type TextStyles = { styleAt(textPage: number, index: number): TextStyle };

const maxNameBytes = 256;
const boldWeight = 600;
/** Modes of PDF in which text is only an outline, leaves no ink, or serves as a clip. */
const outlined: ReadonlySet<number> = new Set([1, 5]);
const withoutInk: ReadonlySet<number> = new Set([3, 7]);
const boldName = /bold|black|heavy|semibd|demi/i;

/** Bytes of scratch a page's styles need. */
export const styleScratchBytes = maxNameBytes;

/**
 * The styles of one page's characters. All characters of a text object share one style, and its font's name is
 * asked once: handles stay valid as long as the page is open.
 */
export const createTextStyles = (options: {
  pdfium: Pdfium;
  frame: PageFrame;
  scratch: Scratch;
}): TextStyles => {
  const { pdfium, frame, scratch } = options;
  const boldByFont = new Map<number, boolean>();
  let lastObject = 0;
  let last: TextStyle = { fontSize: 0, bold: false, vertical: false };

  const isBoldFont = (font: number): boolean => {
    const known = boldByFont.get(font);
    if (known !== undefined) return known;
    const length = pdfium.FPDFFont_GetBaseFontName(font, scratch.address, maxNameBytes);
    const end = Math.max(0, Math.min(length, maxNameBytes) - 1);
    const name = Buffer.from(pdfium.memory.buffer, scratch.address, end).toString('latin1');
    const bold = boldName.test(name);
    boldByFont.set(font, bold);
    return bold;
  };

  const readLook = (object: number): TextLook => {
    if (object === 0) return { object, colour: null, inkless: false };
    const mode = pdfium.FPDFTextObj_GetTextRenderMode(object);
    const at = scratch.address;
    if (withoutInk.has(mode)) return { object, colour: null, inkless: true };
    if (outlined.has(mode) || pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) === 0) {
      return { object, colour: null, inkless: false };
    }
    const channels = scratch.u32();
    const colour = [channels[0] ?? 0, channels[1] ?? 0, channels[2] ?? 0] as const;
    return { object, colour, inkless: channels[3] === 0 };
  };

  const readStyle = (textPage: number, index: number, object: number): TextStyle => {
    const nominal = pdfium.FPDFText_GetFontSize(textPage, index);
    const weight = pdfium.FPDFText_GetFontWeight(textPage, index);
    const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object);
    const bold = weight >= boldWeight || (font !== 0 && isBoldFont(font));
    const look = readLook(object);
    if (pdfium.FPDFText_GetMatrix(textPage, index, scratch.address) === 0) {
      return { fontSize: nominal, bold, vertical: false, look };
    }
    const matrix = scratch.f32();
    const a = matrix[0] ?? 1;
    const b = matrix[1] ?? 0;
    const rise = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 1);
    const shownX = (a * frame.a + b * frame.c) * frame.width;
    const shownY = (a * frame.b + b * frame.d) * frame.height;
    return {
      fontSize: Math.round(nominal * rise * 100) / 100,
      bold,
      vertical: Math.abs(shownY) > Math.abs(shownX),
      look,
    };
  };

  return {
    styleAt: (textPage, index) => {
      const object = pdfium.FPDFText_GetTextObject(textPage, index);
      if (object !== lastObject || object === 0) {
        last = readStyle(textPage, index, object);
        lastObject = object;
      }
      return last;
    },
  };
};
