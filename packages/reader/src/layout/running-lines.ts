import type { Line, Page } from '@assay/core/documents';

/** Places of a page's lines that are no part of its text. */
export type RunningLines = { headers: ReadonlySet<number>; footers: ReadonlySet<number> };

/** Shares of the page's height: a letterhead may take a quarter, a page number stands near the edge. */
const edgeZone = 0.25;
const numberZone = 0.1;
/** How far apart, in shares of the page, what repeats may stand. */
const tolerance = 0.006;
/** Of all pages: a left and a right page may have headers of their own. */
const minShare = 0.3;

const pageNumber =
  /^(?:[-–—]\s*)?(?:(?:page|seite|blatt|página|pagina|pag\.?|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|di|van|sur)\s*\d{1,4})?(?:\s*[-–—])?$/i;

const toKey = (text: string): string => text.replaceAll(/\d+/g, '#');

type Edge = 'headers' | 'footers';
type Seen = { place: number; line: Line; running: boolean };

/** The lines in a zone, from the edge inwards. */
const fromEdge = (page: Page, edge: Edge): Seen[] => {
  const inZone = page.lines.flatMap((line, place): Seen[] => {
    const [, top, , bottom] = line.box;
    const near = edge === 'headers' ? bottom <= edgeZone : top >= 1 - edgeZone;
    return near ? [{ place, line, running: false }] : [];
  });
  return edge === 'headers'
    ? inZone.sort((one, other) => one.line.box[1] - other.line.box[1])
    : inZone.sort((one, other) => other.line.box[3] - one.line.box[3]);
};

/** Marks the lines that stand with the same text (numbers aside) at the same place of enough pages. */
const markRepeats = (pages: readonly Seen[][]) => {
  const needed = Math.max(2, Math.ceil(minShare * pages.length));
  const byKey = Map.groupBy(pages.flat(), ({ line }) => toKey(line.text));
  for (const all of byKey.values()) {
    if (all.length < needed) continue;
    const sorted = all.toSorted((one, other) => one.line.box[3] - other.line.box[3]);
    for (let start = 0; start < sorted.length; ) {
      const from = sorted[start]?.line.box[3] ?? 0;
      let end = start;
      while (end < sorted.length && (sorted[end]?.line.box[3] ?? 0) - from <= tolerance) end++;
      if (end - start >= needed) for (const seen of sorted.slice(start, end)) seen.running = true;
      start = end;
    }
  }
};

/** Only what no other text parts from the edge; side by side lines count as one. */
const takeRun = (seen: readonly Seen[]): Set<number> => {
  const run = new Set<number>();
  for (const { place, line, running } of seen) {
    const isNumber = pageNumber.test(line.text) && isNearEdge(line);
    if (!running && !isNumber) break;
    run.add(place);
  }
  return run;
};

const isNearEdge = ({ box: [, top, , bottom] }: Line): boolean =>
  bottom <= numberZone || top >= 1 - numberZone;

/** Headers and footers of all pages: what repeats at the same place near an edge, and page numbers there. */
export const findRunningLines = (pages: readonly Page[]): RunningLines[] => {
  const [headers, footers] = (['headers', 'footers'] as const).map((edge) => {
    const seen = pages.map((page) => fromEdge(page, edge));
    markRepeats(seen);
    return seen.map(takeRun);
  });
  return pages.map((page, index) => {
    const top = headers?.[index] ?? new Set<number>();
    const bottom = footers?.[index] ?? new Set<number>();
    // A page of nothing but what repeats is a page of text.
    if (top.size + bottom.size >= page.lines.length) return { headers: new Set(), footers: new Set() };
    return { headers: top, footers: bottom };
  });
};
