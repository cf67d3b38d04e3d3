import type { Box, HiddenWord, Word } from '@assay/core/documents';
import { drawPage, type Picture } from './draw-page.ts';
import type { DrawnArea } from './drawn-areas.ts';
import type { Pdfium } from './pdfium.ts';
import type { Suspect } from './suspect-words.ts';

/** Longer side of the picture on which a word is looked for: 120 dpi on A4. */
const maxPixels = 1_400;
/** Of 255: a word whose removal changes no pixel more than this is not seen. */
const noticeable = 12;
/** Of 255: dark and light within one box of a scan; paper alone has less. */
const inkContrast = 40;
/** Share of a page that pictures cover at least when it is a scan. */
const scanShare = 0.5;

/** Runs `look` on the pixels (their first bytes) of the middle of a box. */
const forPixels = (picture: Picture, box: Box, look: (at: number) => boolean): boolean => {
  const height = box[3] - box[1];
  const top = Math.floor((box[1] + 0.15 * height) * picture.height);
  const bottom = Math.ceil((box[3] - 0.1 * height) * picture.height);
  const left = Math.floor(box[0] * picture.width);
  const right = Math.min(picture.width, Math.ceil(box[2] * picture.width));
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y++) {
    for (let x = left; x < right; x++) if (look((y * picture.width + x) * 4)) return true;
  }
  return false;
};

const differs = (one: Picture, other: Picture, box: Box): boolean =>
  forPixels(one, box, (at) =>
    [0, 1, 2].some(
      (channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > noticeable,
    ),
  );

const hasInk = (picture: Picture, box: Box): boolean => {
  let [darkest, lightest] = [255, 0];
  return forPixels(picture, box, (at) => {
    const green = picture.data[at + 1] ?? 0;
    darkest = Math.min(darkest, green);
    lightest = Math.max(lightest, green);
    return lightest - darkest > inkContrast;
  });
};

const isOver = (area: Box, word: Box): boolean =>
  word[0] < area[2] && word[2] > area[0] && word[1] < area[3] && word[3] > area[1];

const shareOf = (areas: readonly DrawnArea[]): number =>
  areas.reduce((sum, { box: [left, top, right, bottom] }) => sum + (right - left) * (bottom - top), 0);

export type PartedWords = { words: Word[]; hidden: HiddenWord[]; hasOcrLayer: boolean };

/**
 * Parts what people do not see from what they see: the page is drawn with and without the suspects, and those whose
 * absence changes nothing are hidden. Over the ink of a scan they are its text layer and stay among the words.
 */
export const partHiddenWords = (options: {
  pdfium: Pdfium;
  page: number;
  words: readonly Word[];
  suspects: readonly Suspect[];
  areas: readonly DrawnArea[];
}): PartedWords => {
  const { pdfium, page, words, suspects } = options;
  if (suspects.length === 0) return { words: [...words], hidden: [], hasOcrLayer: false };
  const pictures = options.areas.filter((area) => area.colour === null);
  const isScan = shareOf(pictures) >= scanShare;
  const doubtful = suspects.filter((suspect) => !suspect.look.inkless);
  const drawn = isScan || doubtful.length > 0 ? drawPage({ pdfium, page, maxPixels }) : null;
  const unseen = [...suspects];
  if (drawn !== null && doubtful.length > 0) {
    const bare = drawWithout({ pdfium, page, objects: doubtful.map((suspect) => suspect.look.object) });
    const seen = new Set(
      doubtful.filter(({ index }) => {
        const box = words[index]?.box;
        return box !== undefined && differs(drawn, bare, box);
      }),
    );
    unseen.splice(0, unseen.length, ...suspects.filter((suspect) => !seen.has(suspect)));
  }
  const reasons = new Map<number, HiddenWord['reason']>();
  let hasOcrLayer = false;
  for (const { index, reason } of unseen) {
    const box = words[index]?.box;
    if (box === undefined) continue;
    const isLayer =
      isScan && drawn !== null && pictures.some((area) => isOver(area.box, box)) && hasInk(drawn, box);
    if (isLayer) hasOcrLayer = true;
    else reasons.set(index, reason);
  }
  const hidden = words.flatMap(({ text, box }, index): HiddenWord[] => {
    const reason = reasons.get(index);
    return reason === undefined ? [] : [{ text, box, reason }];
  });
  return { words: words.filter((_, index) => !reasons.has(index)), hidden, hasOcrLayer };
};

const drawWithout = (options: { pdfium: Pdfium; page: number; objects: readonly number[] }): Picture => {
  const { pdfium, page } = options;
  const objects = [...new Set(options.objects)];
  try {
    for (const object of objects) pdfium.FPDFPageObj_SetIsActive(object, 0);
    return drawPage({ pdfium, page, maxPixels });
  } finally {
    for (const object of objects) pdfium.FPDFPageObj_SetIsActive(object, 1);
  }
};
