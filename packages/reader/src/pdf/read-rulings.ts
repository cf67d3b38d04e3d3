import type { Ruling } from '@assay/core/documents';
import type { DrawnAreas, Matrix } from './drawn-areas.ts';
import type { PageFrame } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';
import { createRulingCollector } from './ruling-collector.ts';
import { type Scratch, withScratch } from './scratch.ts';

const textObject = 1;
const pathObject = 2;
const imageObject = 3;
const shadingObject = 4;
const formObject = 5;
const segmentMove = 2;
const segmentLine = 0;

/** Drawings with more parts than any table are passed over, so that maps and charts cost little. */
const maxSegmentsOfPath = 4_000;
const maxSegmentsOfPage = 40_000;
const maxObjectsOfPage = 50_000;
const maxDepth = 5;
/** Lighter fills than this are white paper. */
const white = 250;

/** What `inner` does first and `outer` then. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/**
 * The horizontal and vertical rulings of a page: strokes, thin rectangles, and the edges of drawn boxes. What has an
 * area goes into `areas` on the way, as each object is looked at once.
 */
export const readRulings = (options: {
  pdfium: Pdfium;
  page: number;
  frame: PageFrame;
  areas: DrawnAreas;
}): Ruling[] => {
  const { pdfium, page, frame, areas } = options;
  const collector = createRulingCollector({ width: frame.width, height: frame.height });
  withScratch({ pdfium, bytes: 64 }, (scratch) => {
    const budget = { segments: maxSegmentsOfPage, objects: maxObjectsOfPage };
    const { a, b, c, d, e, f, width, height } = frame;
    const shown: Matrix = [a * width, b * height, c * width, d * height, e * width, f * height];

    const visit = (object: number, matrix: Matrix, depth: number) => {
      if (budget.objects-- <= 0) return;
      const type = pdfium.FPDFPageObj_GetType(object);
      areas.count();
      if (type === textObject) areas.addText(object);
      else if (type === imageObject || type === shadingObject) {
        const bounds = readBounds({ pdfium, scratch, object });
        if (bounds !== null) areas.addArea({ bounds, matrix, colour: null });
      } else if (type === pathObject) {
        const count = pdfium.FPDFPath_CountSegments(object);
        if (count < 2 || count > maxSegmentsOfPath || count > budget.segments) return;
        budget.segments -= count;
        readPath({ pdfium, scratch, object, count, matrix, collector, areas });
      } else if (type === formObject && depth < maxDepth) {
        const inner = multiply(matrix, readMatrix({ pdfium, scratch, object }));
        const count = pdfium.FPDFFormObj_CountObjects(object);
        for (let index = 0; index < count && budget.objects > 0; index++) {
          visit(pdfium.FPDFFormObj_GetObject(object, index), inner, depth + 1);
        }
      }
    };

    const count = pdfium.FPDFPage_CountObjects(page);
    for (let index = 0; index < count && budget.objects > 0; index++) {
      visit(pdfium.FPDFPage_GetObject(page, index), shown, 0);
    }
  });
  return collector.finish();
};

type ObjectOptions = { pdfium: Pdfium; scratch: Scratch; object: number };

const readMatrix = (options: ObjectOptions): Matrix => {
  const { pdfium, scratch, object } = options;
  if (pdfium.FPDFPageObj_GetMatrix(object, scratch.address) === 0) return [1, 0, 0, 1, 0, 0];
  const at = scratch.f32();
  return [at[0] ?? 1, at[1] ?? 0, at[2] ?? 0, at[3] ?? 1, at[4] ?? 0, at[5] ?? 0];
};

/** Left, bottom, right, top. */
const readBounds = (options: ObjectOptions): [number, number, number, number] | null => {
  const { pdfium, scratch, object } = options;
  const at = scratch.address;
  if (pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return null;
  const sides = scratch.f32();
  return [sides[0] ?? 0, sides[1] ?? 0, sides[2] ?? 0, sides[3] ?? 0];
};

type Drawing = { filled: boolean; stroked: boolean; fill?: readonly [number, number, number] | null };

/** `filled` leaves white paper out; `fill` is the colour of any fill, null where it is a pattern. */
const readDrawing = (options: ObjectOptions): Drawing => {
  const { pdfium, scratch, object } = options;
  const at = scratch.address;
  if (pdfium.FPDFPath_GetDrawMode(object, at, at + 4) === 0) return { filled: false, stroked: false };
  const mode = scratch.u32();
  const stroked = mode[1] !== 0;
  if (mode[0] === 0) return { filled: false, stroked };
  if (pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) === 0) {
    return { filled: true, stroked, fill: null };
  }
  const channels = scratch.u32();
  const fill = [channels[0] ?? 0, channels[1] ?? 0, channels[2] ?? 0] as const;
  const alpha = channels[3] ?? 255;
  const filled = alpha > 0 && Math.min(...fill) < white;
  return alpha === 0 ? { filled, stroked } : { filled, stroked, fill };
};

const readPath = (
  options: ObjectOptions & {
    count: number;
    matrix: Matrix;
    collector: ReturnType<typeof createRulingCollector>;
    areas: DrawnAreas;
  },
) => {
  const { pdfium, scratch, object, count, collector } = options;
  const { filled, stroked, fill } = readDrawing(options);
  if (fill !== undefined) {
    const bounds = readBounds(options);
    if (bounds !== null) options.areas.addArea({ bounds, matrix: options.matrix, colour: fill });
  }
  if (!filled && !stroked) return;
  const [a, b, c, d, e, f] = multiply(options.matrix, readMatrix(options));
  // One figure at a time: it starts with a move and ends before the next one.
  let points: number[] = [];
  let straight = true;
  let closed = false;
  const finish = () => {
    if (points.length >= 4 && straight) {
      if (stroked) collector.addLines({ points, closed });
      if (filled) collector.addFill(points);
    }
    points = [];
    straight = true;
    closed = false;
  };
  for (let index = 0; index < count; index++) {
    const segment = pdfium.FPDFPath_GetPathSegment(object, index);
    const type = pdfium.FPDFPathSegment_GetType(segment);
    if (type === segmentMove) finish();
    else if (type !== segmentLine) straight = false;
    if (pdfium.FPDFPathSegment_GetPoint(segment, scratch.address, scratch.address + 4) === 0) continue;
    const at = scratch.f32();
    const x = at[0] ?? 0;
    const y = at[1] ?? 0;
    points.push(a * x + c * y + e, b * x + d * y + f);
    if (type === segmentLine && pdfium.FPDFPathSegment_GetClose(segment) !== 0) closed = true;
  }
  finish();
};
