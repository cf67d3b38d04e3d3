import type { Box, Page, Ruling, Table, Word } from '@assay/core/documents';
import { layOutPage } from '../layout/lay-out-page.ts';
import { toShownBox } from '../layout/shown-box.ts';
import type { PixelArea } from './gray-picture.ts';
import type { Scan } from './read-scan.ts';

/** The height of a font by that of its line's ink, which often lacks the letters that reach highest or lowest. */
const fontByInk = 1.05;

/** From places in the straight picture (points) to shares of the upright page. */
const createReturn = (options: { scan: Scan; width: number; height: number; scale: number }) => {
  const { scan, width, height, scale } = options;
  const angle = (scan.skew * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return ({ left, top, right, bottom }: PixelArea): Box => {
    const x = ((left + right) / 2 - (scan.straightWidth * scale) / 2) * cosine;
    const y = (top + bottom) / 2 - (scan.straightHeight * scale) / 2;
    const middleX = width / 2 + x - y * sine;
    const middleY = height / 2 + (x / cosine) * sine + y * cosine;
    const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2];
    const reachX = halfWidth * cosine + halfHeight * Math.abs(sine);
    const reachY = halfHeight * cosine + halfWidth * Math.abs(sine);
    return toShownBox(
      (middleX - reachX) / width,
      (middleY - reachY) / height,
      (middleX + reachX) / width,
      (middleY + reachY) / height,
    );
  };
};

const mapTable = (table: Table, map: (box: Box) => Box): Table => ({
  ...table,
  box: map(table.box),
  rows: table.rows.map((row) => ({
    ...row,
    box: map(row.box),
    cells: row.cells.map((cell) => ({ ...cell, box: map(cell.box) })),
  })),
});

/**
 * A page of what was read from its picture, laid out as digital text is. Lines and tables are found in the straight
 * picture; all boxes are then those of the upright page. `width` and `height` are points of the page as it is shown.
 */
export const layOutScan = (options: {
  scan: Scan;
  number: number;
  width: number;
  height: number;
  rulings: Ruling[];
}): Page => {
  const { scan, number } = options;
  // They are told in places of the page as it is shown.
  const rulings = scan.turn === 0 && scan.skew === 0 ? options.rulings : [];
  const isTurned = scan.turn === 90 || scan.turn === 270;
  const width = isTurned ? options.height : options.width;
  const height = isTurned ? options.width : options.height;
  const scale = width / scan.width;
  const straight = { width: scan.straightWidth * scale, height: scan.straightHeight * scale };
  const words = scan.words.map(
    ({ text, area, lineHeight, confidence }): Word => ({
      text,
      box: toShownBox(
        area.left / scan.straightWidth,
        area.top / scan.straightHeight,
        area.right / scan.straightWidth,
        area.bottom / scan.straightHeight,
      ),
      fontSize: Math.round(lineHeight * scale * fontByInk * 10) / 10,
      bold: false,
      confidence: Math.round(confidence * 1_000) / 1_000,
    }),
  );
  const page = layOutPage({ number, ...straight, words, rulings, image: 'rendered' });
  const back = createReturn({ scan, width, height, scale });
  const map = ([left, top, right, bottom]: Box): Box =>
    back({
      left: left * straight.width,
      top: top * straight.height,
      right: right * straight.width,
      bottom: bottom * straight.height,
    });
  return {
    ...page,
    width,
    height,
    ...(scan.skew !== 0 && {
      words: page.words.map((word) => ({ ...word, box: map(word.box) })),
      lines: page.lines.map((line) => ({ ...line, box: map(line.box) })),
      tables: page.tables.map((table) => mapTable(table, map)),
    }),
    textSource: 'ocr',
    ...(scan.turn !== 0 && { turned: scan.turn }),
  };
};
