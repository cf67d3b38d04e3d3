import type { Box } from '../../documents/read-document.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type TextLine, uniteBoxes } from '../layout/text-line.ts';

/** Lines that stand under one another with one left edge and no wide gap: an address, a letterhead, a footer column. */
export type TextBlock = { lines: readonly TextLine[]; box: Box };

const edgeTolerance = 0.012;

/** The blocks of a page, top to bottom. */
export const listBlocks = (layout: PageLayout): TextBlock[] => {
  const open: { lines: TextLine[]; last: TextLine }[] = [];
  for (const line of [...layout.lines].sort((left, right) => left.box[1] - right.box[1])) {
    const height = line.box[3] - line.box[1];
    const home = open.findLast(
      (block) =>
        Math.abs(block.last.box[0] - line.box[0]) <= edgeTolerance &&
        line.box[1] - block.last.box[3] < Math.max(height, 0.008) * 0.95 &&
        line.box[1] > block.last.box[1],
    );
    if (home === undefined) open.push({ lines: [line], last: line });
    else {
      home.lines.push(line);
      home.last = line;
    }
  }
  return open.map(({ lines }) => ({ lines, box: uniteBoxes(lines.map((line) => line.box)) }));
};
