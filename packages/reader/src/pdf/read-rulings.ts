import type { Ruling } from '@assay/core/documents';
import type { PageFrame } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';
import { createRulingCollector } from './ruling-collector.ts';
import { type Scratch, withScratch } from './scratch.ts';

const pathObject = 2;
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

type Matrix = readonly [number, number, number, number, number, number];

/** What `inner` does first and `outer` then. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** The horizontal and vertical rulings of a page: strokes, thin rectangles, and the edges of drawn boxes. */
export const readRulings = (options: { pdfium: Pdfium; page: number; frame: PageFrame }): Ruling[] => {
  const { pdfium, page, frame } = options;
  const collector = createRulingCollector({ width: frame.width, height: frame.height });
  withScratch({ pdfium, bytes: 64 }, (scratch) => {
    const budget = { segments: maxSegmentsOfPage, objects: maxObjectsOfPage };
    const { a, b, c, d, e, f, width, height } = frame;
    const shown: Matrix = [a * width, b * height, c * width, d * height, e * width, f * height];

    const visit = (object: number, matrix: Matrix, depth: number) => {
      if (budget.objects-- <= 0) return;
      const type = pdfium.FPDFPageObj_GetType(object);
      if (type === pathObject) {
        const count = pdfium.FPDFPath_CountSegments(object);
        if (count < 2 || count > maxSegmentsOfPath || count > budget.segments) return;
        budget.segments -= count;
        readPath({ pdfium, scratch, object, count, matrix, collector });
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
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = scratch.f32();
  return [a, b, c, d, e, f];
};

const readDrawing = (options: ObjectOptions): { filled: boolean; stroked: boolean } => {
  const { pdfium, scratch, object } = options;
  const at = scratch.address;
  if (pdfium.FPDFPath_GetDrawMode(object, at, at + 4) === 0) return { filled: false, stroked: false };
  const mode = scratch.u32();
  const stroked = mode[1] !== 0;
  if (mode[0] === 0) return { filled: false, stroked };
  if (pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) === 0) {
    return { filled: true, stroked };
  }
  const [red = 0, green = 0, blue = 0, alpha = 255] = scratch.u32();
  return { filled: alpha > 0 && Math.min(red, green, blue) < white, stroked };
};

const readPath = (
  options: ObjectOptions & {
    count: number;
    matrix: Matrix;
    collector: ReturnType<typeof createRulingCollector>;
  },
) => {
  const { pdfium, scratch, object, count, collector } = options;
  const { filled, stroked } = readDrawing(options);
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
