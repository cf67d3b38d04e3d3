import { openPaper, type Paper } from '../tables/open-paper.ts';
import { type MeasureText, wrapText } from './lay-out-fuzz-table.ts';
import type { FuzzAlign, FuzzLook } from './plan-fuzz-look.ts';

/** Paper with a place on it where the next thing is drawn; y runs downwards, in points. */
export type FuzzPaper = {
  y: number;
  page: number;
  /** Where the writing of a page ends. */
  bottom: number;
  measure: MeasureText;
  write(options: {
    text: string;
    left: number;
    right: number;
    y: number;
    align?: FuzzAlign;
    bold?: boolean;
    size?: number;
  }): void;
  rule(options: { x1: number; y1: number; x2: number; y2: number }): void;
  fill(options: { x: number; y: number; width: number; height: number }): void;
  newPage(): void;
  finish: Paper['finish'];
};

const top = 60;
const foot = 96;

export const openFuzzPaper = (options: {
  look: Pick<FuzzLook, 'paper' | 'font' | 'size'>;
  onNewPage: (paper: FuzzPaper) => void;
}): FuzzPaper => {
  const { look } = options;
  const { pen, addPage, finish } = openPaper({ size: look.paper, turn: { by: 0, as: 'rotated' } });
  const fontOf = (bold = false): string => (bold ? look.font.bold : look.font.plain);
  const paper: FuzzPaper = {
    y: top,
    page: 1,
    bottom: look.paper[1] - foot,
    measure: (text, bold) => pen.width({ text, size: look.size, font: fontOf(bold) }),
    write: ({ text, left, right, y, align = 'left', bold = false, size = look.size }) => {
      const free = right - left - pen.width({ text, size, font: fontOf(bold) });
      const indent = align === 'left' ? 0 : align === 'right' ? free : free / 2;
      pen.text({ text, x: left + indent, y, size, font: fontOf(bold) });
    },
    rule: (line) => pen.line({ ...line, weight: 0.6 }),
    fill: (box) => pen.fill({ ...box, colour: '#e6eaef' }),
    newPage: () => {
      addPage();
      paper.page += 1;
      paper.y = top;
      options.onNewPage(paper);
    },
    finish,
  };
  return paper;
};

/** Lines under each other; returns the y below. */
export const writeLines = (options: {
  paper: FuzzPaper;
  lines: readonly string[];
  left: number;
  right: number;
  y: number;
  leading: number;
  align?: FuzzAlign;
  bold?: boolean;
}): number => {
  const { paper, leading, ...place } = options;
  const broken = options.lines.flatMap((line) => wrapText(line, options.right - options.left, paper.measure));
  broken.forEach((text, index) => {
    paper.write({ ...place, text, y: options.y + index * leading });
  });
  return options.y + broken.length * leading;
};
