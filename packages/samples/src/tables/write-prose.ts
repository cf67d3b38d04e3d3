import type { Random } from '../random.ts';
import type { Pen } from './draw-table.ts';
import { sentence } from './word-list.ts';

export type ProseStyle = { font: string; size: number; leading: number };

/** Writes a paragraph that breaks within `width` and ends above `bottom`, and returns the y below it. */
export const writeProse = (options: {
  random: Random;
  pen: Pen;
  style: ProseStyle;
  x: number;
  y: number;
  width: number;
  bottom: number;
  sentences: number;
}): number => {
  const { random, pen, style, x, width, bottom } = options;
  const { font, size } = style;
  const words = Array.from({ length: options.sentences }, () => sentence(random)).flatMap((text) =>
    text.split(' '),
  );
  let y = options.y;
  let line = '';
  const flush = (): void => {
    if (line !== '' && y + style.leading <= bottom) pen.text({ text: line, x, y, size, font });
    if (line !== '') y += style.leading;
    line = '';
  };
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.width({ text: longer, size, font }) > width) {
      flush();
      line = word;
    } else line = longer;
  }
  flush();
  return Math.min(y, bottom);
};
