import type { Box } from '@assay/core/documents';
import type { PageFrame } from './page-frame.ts';

/** Something drawn on a page that has an area, in the order of drawing. */
export type DrawnArea = {
  /** Shares of the page as shown. */
  readonly box: Box;
  /** Red, green, blue from 0 to 255; null for pictures, shadings and patterns. */
  readonly colour: readonly [number, number, number] | null;
  /** Counts all objects of the page; what has a higher number lies above. */
  readonly order: number;
};

export type Matrix = readonly [number, number, number, number, number, number];

/** Drawings with more areas than this are charts and maps. */
const maxAreas = 400;
/** Points; what is thinner is a line and hides no text. */
const minSide = 3;

/** Collects what is drawn beside the text, in the order of drawing. */
export const createDrawnAreas = (frame: PageFrame) => {
  const areas: DrawnArea[] = [];
  /** Places of text objects by handle. */
  const texts: number[] = [];
  const orders: number[] = [];
  let count = 0;
  return {
    areas: (): readonly DrawnArea[] => areas,
    /** Called for each object before anything else of it. */
    count: () => {
      count++;
    },
    addText: (object: number) => {
      texts.push(object);
      orders.push(count);
    },
    /** Left, bottom, right, top as the object has them; `matrix` takes them to points of the page as shown. */
    addArea: (options: {
      bounds: readonly [number, number, number, number];
      matrix: Matrix;
      colour: DrawnArea['colour'];
    }) => {
      if (areas.length >= maxAreas) return;
      const [x0, y0, x1, y1] = options.bounds;
      const [a, b, c, d, e, f] = options.matrix;
      const xs = [a * x0 + c * y0, a * x1 + c * y1, a * x0 + c * y1, a * x1 + c * y0];
      const ys = [b * x0 + d * y0, b * x1 + d * y1, b * x0 + d * y1, b * x1 + d * y0];
      const [left, right] = [Math.min(...xs) + e, Math.max(...xs) + e];
      const [top, bottom] = [Math.min(...ys) + f, Math.max(...ys) + f];
      if (right - left < minSide || bottom - top < minSide) return;
      const box: Box = [left / frame.width, top / frame.height, right / frame.width, bottom / frame.height];
      areas.push({ box, colour: options.colour, order: count });
    },
    /** Where in the order of drawing each text object stands. */
    textOrders: (): Map<number, number> => {
      const byObject = new Map<number, number>();
      for (let index = 0; index < texts.length; index++) byObject.set(texts[index] ?? 0, orders[index] ?? 0);
      return byObject;
    },
  };
};

export type DrawnAreas = ReturnType<typeof createDrawnAreas>;
