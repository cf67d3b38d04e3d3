/** What a sheet's markup tells beside its cells. */
export type SheetScan = {
  /** Whether rows or columns with a place of their own are hidden. */
  hidesCells: boolean;
  /** Cells with a formula whose value was never written, such as `B7`; at most a few, and how many there are. */
  unvalued: { cells: string[]; count: number };
  /** Whether pictures, charts or shapes lie on it. */
  isDrawnOn: boolean;
};

const maxNamed = 5;

const hiddenPart = /<(?:\w+:)?(?:row|col)\s[^<>]*\bhidden\s*=\s*["'](?:1|true)["']/;
const drawing = /<(?:\w+:)?(?:drawing|picture|legacyDrawing)\s[^<>]*\bid\s*=/;
/** A cell up to its end tag; cells hold neither `<c ` nor other cells. */
const formulaCell =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;

/** Looks into a sheet's XML without parsing it. A formula that gives an empty text has its value. */
export const scanSheetPart = (xml: string): SheetScan => {
  const cells: string[] = [];
  let count = 0;
  for (const [whole, attributes = ''] of xml.matchAll(formulaCell)) {
    if (/\bt\s*=\s*["']str["']/.test(attributes) && /<(?:\w+:)?v[\s/>]/.test(whole)) continue;
    count += 1;
    if (cells.length < maxNamed)
      cells.push(/\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/.exec(attributes)?.[1] ?? '?');
  }
  return { hidesCells: hiddenPart.test(xml), unvalued: { cells, count }, isDrawnOn: drawing.test(xml) };
};

/** Without links, whose ranges may claim any number of cells, each of which would take memory. */
export const dropLinks = (xml: string): string => xml.replace(/<(?:\w+:)?hyperlink [^<>]*>/g, '');
