import { chooseEngine, tellLineHeight, tellWidthInLines } from './choose-engine.ts';
import { eraseRulings } from './erase-rulings.ts';
import { cropPicture, type GrayPicture, type PixelArea, type QuarterTurn } from './gray-picture.ts';
import { addWords, findMissedStrips, straightenStrip } from './missed-strips.ts';
import { readLines, readStrips } from './read-lines.ts';
import { resizePicture, rotatePicture } from './resize-picture.ts';
import { type ScanLanguage, tellScanLanguage } from './scan-language.ts';
import type { ScanWord } from './scan-word.ts';
import { surveyPicture, textArea } from './survey.ts';
import { readWithTesseract } from './tesseract.ts';
import { stripWidth, type TextStrip } from './text-strip.ts';

/** What was read from a picture, which is made upright and straight first. */
export type Scan = {
  /** How far clockwise the picture was turned to stand upright. */
  turn: QuarterTurn;
  /** Pixels of the upright picture. */
  width: number;
  height: number;
  /** The upright picture was then turned by as many degrees against the clock, about its middle. */
  skew: number;
  /** Pixels of the straight picture, and where its words are. */
  straightWidth: number;
  straightHeight: number;
  words: ScanWord[];
  /** Null where nothing has told it yet. */
  language: ScanLanguage | null;
};

/**
 * Lines of receipts are found best 800 pixels wide, being some 40 high; photographs of wider text have to be larger.
 * More pixels than these take too long.
 */
const receiptWidth = 800;
const linePixels = 40;
const mostPixels = 1_900_000;
const mostEnlarged = 2;

/**
 * The empty margins are cut away first: the text is then as large as the network wants it. Small print is made larger
 * for reading, too; large print is read from the picture as it is.
 */
const readReceipt = async (options: {
  picture: GrayPicture;
  area: PixelArea;
  widthInLines: number;
  signal: AbortSignal | undefined;
}): Promise<ScanWord[]> => {
  const { picture, area, signal } = options;
  const wanted = Math.max(receiptWidth, linePixels * options.widthInLines);
  const cut = cropPicture(picture, area);
  const scale = Math.min(mostEnlarged, wanted / cut.width, Math.sqrt(mostPixels / (cut.width * cut.height)));
  const seen =
    scale <= 1
      ? cut
      : await resizePicture(cut, {
          width: Math.round(cut.width * scale),
          height: Math.round(cut.height * scale),
        });
  const words = await readLines({ picture: seen, scale: Math.min(1, scale), signal });
  const size = cut.width / seen.width;
  const [left, top] = [Math.max(0, Math.floor(area.left)), Math.max(0, Math.floor(area.top))];
  return words.map((word): ScanWord => {
    const place = word.area;
    const moved = {
      left: place.left * size + left,
      right: place.right * size + left,
      top: place.top * size + top,
      bottom: place.bottom * size + top,
    };
    return { ...word, area: moved, lineHeight: word.lineHeight * size };
  });
};

/** As many of the longest lines tell the language before the page is read. */
const sampledLines = 12;

const sampleLanguage = async (
  picture: GrayPicture,
  strips: readonly TextStrip[],
): Promise<ScanLanguage | null> => {
  const longest = strips.toSorted((one, other) => stripWidth(other) - stripWidth(one)).slice(0, sampledLines);
  return tellScanLanguage(await readStrips({ picture, strips: longest }));
};

/** Words the line engine adds to what Tesseract read are at least so sure: a stamp or a drawing is seen as a line, too. */
const leastAdded = 0.7;
/** More lines than these are missed where there is no text, as in a photograph of leaves. */
const mostMissed = 200;

/**
 * Where the words speak for another language than the one they were read in, they are read again in that. Tesseract
 * leaves out some cells and marks that stand alone: the lines that were seen and not read are read one by one.
 */
const readPage = async (options: {
  picture: GrayPicture;
  strips: readonly TextStrip[];
  language: ScanLanguage;
  signal: AbortSignal | undefined;
}): Promise<{ words: ScanWord[]; language: ScanLanguage }> => {
  const { picture, strips, signal } = options;
  let { language } = options;
  let words = await readWithTesseract({ picture, language, signal });
  const told = tellScanLanguage(words);
  if (told !== null && told !== language) {
    language = told;
    words = await readWithTesseract({ picture, language, signal });
  }
  const missed = findMissedStrips(strips, words).slice(0, mostMissed);
  const added = await readStrips({ picture, strips: missed, signal });
  const sure = added.filter(({ confidence }) => confidence >= leastAdded);
  return { words: addWords(words, sure), language };
};

/**
 * Reads what stands in a picture: turned upright, made straight, and given to the engine that reads its kind best.
 * `language` is that of the page before, which is tried first; without one, some lines tell it.
 */
export const readScan = async (options: {
  picture: GrayPicture;
  language?: ScanLanguage | null;
  mayTurn: boolean;
  signal?: AbortSignal | undefined;
}): Promise<Scan> => {
  const { picture, language = null, mayTurn, signal } = options;
  const { turn, upright, strips, skew } = await surveyPicture({ picture, mayTurn });
  const size = { turn, width: upright.width, height: upright.height };
  if (strips.length === 0) {
    return { ...size, skew: 0, straightWidth: size.width, straightHeight: size.height, words: [], language };
  }
  const straight = skew === 0 ? upright : await rotatePicture(upright, -skew);
  const found = { ...size, skew, straightWidth: straight.width, straightHeight: straight.height };
  const widthInLines = tellWidthInLines(upright, strips);
  if (chooseEngine({ picture: upright, widthInLines }) === 'page') {
    const told = language ?? (await sampleLanguage(upright, strips)) ?? 'eng';
    const page = eraseRulings(straight, tellLineHeight(strips));
    const level = strips.map((strip) => straightenStrip({ strip, skew, from: upright, to: straight }));
    return { ...found, ...(await readPage({ picture: page, strips: level, language: told, signal })) };
  }
  const area =
    skew === 0
      ? textArea(strips, upright)
      : { left: 0, top: 0, right: straight.width, bottom: straight.height };
  return { ...found, words: await readReceipt({ picture: straight, area, widthInLines, signal }), language };
};
