import type { TextStyle } from './text-style.ts';

/** Gap after which letters belong to two words although no space stands between them; in heights of the font. */
const wordGap = 0.3;
/** How far a letter may reach back over the one before it (kerning, accents); in heights of the font. */
const backstep = 0.6;
const ligatureSlack = 0.05;
/** Share of the lower box that must overlap for two letters to stand on one line. */
const sameLine = 0.4;

/** A box in points of the page as shown. */
export type Shape = { left: number; top: number; right: number; bottom: number };

/** Whether a letter (`next`) goes on from the word and its last letter, judged by place alone. */
export const goesOn = (options: { word: Shape; last: Shape; next: Shape; style: TextStyle }): boolean => {
  const { word, last, next, style } = options;
  const em = style.fontSize > 0 ? style.fontSize : last.bottom - last.top;
  if (style.vertical) {
    const across = Math.min(last.right, next.right) - Math.max(last.left, next.left);
    const gap = Math.max(next.top - last.bottom, last.top - next.bottom);
    return across > sameLine * Math.min(last.right - last.left, next.right - next.left) && gap < wordGap * em;
  }
  const along = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  if (along < sameLine * Math.min(last.bottom - last.top, next.bottom - next.top)) return false;
  // Right-to-left letters come in reading order: the next one stands to the left of the word.
  const gap = next.left >= last.left ? next.left - last.right : word.left - next.right;
  // The letters of a ligature all have its one box: each next one stands as far back as that is wide.
  const back = Math.max(backstep * em, last.right - last.left + ligatureSlack * em);
  return gap < wordGap * em && gap > -back;
};
