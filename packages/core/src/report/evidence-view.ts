import type { Box } from '../documents/index.ts';
import type { SidedEvidence } from '../reconciliation/index.ts';
import { cropAround, groupBoxes } from './crop.ts';
import { html, type Markup } from './html.ts';
import { type PageSymbol, pageKey } from './page-symbol.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** A hostile or broken box must not draw over half of the report. */
const clampBox = ([left, top, right, bottom]: Box): Box => {
  const clamp = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);
  const [x1, y1, x2, y2] = [clamp(left), clamp(top), clamp(right), clamp(bottom)];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
};

/** Room between the words and the line around them, as a share of the page's width. */
const gapShare = 0.007;

const drawMark = (box: Box, symbol: PageSymbol, className: string): Markup => {
  const [left, top, right, bottom] = box;
  const gap = gapShare * symbol.width;
  const height = (bottom - top) * symbol.height + 2 * gap;
  const width = (right - left) * symbol.width + 2 * gap;
  const place = html`x="${round(left * symbol.width - gap)}" y="${round(top * symbol.height - gap)}" width="${round(width)}" height="${round(height)}" rx="${round(Math.min(height, width) / 2.4)}"`;
  return html`<rect class="halo" ${place}/><rect class="mark ${className}" ${place}/>`;
};

const drawView = (options: {
  symbol: PageSymbol;
  part: Box;
  marks: readonly Box[];
  className: string;
  label: string;
}): Markup => {
  const { symbol, part, marks, className, label } = options;
  const [left, top, right, bottom] = part;
  const view = [
    left * symbol.width,
    top * symbol.height,
    (right - left) * symbol.width,
    (bottom - top) * symbol.height,
  ];
  return html`<svg class="paper" role="img" aria-label="${label}" viewBox="${view.map(round).join(' ')}"><use href="#${symbol.id}" width="${symbol.width}" height="${symbol.height}"/>${marks.map((box) => drawMark(box, symbol, className))}</svg>`;
};

const sideTitles = {
  invoice: 'Invoice',
  contract: 'Contract',
  'other-invoice': 'Earlier invoice',
} as const satisfies Record<SidedEvidence['side'], string>;

const pageFigure = (options: {
  places: readonly SidedEvidence[];
  symbol: PageSymbol | undefined;
  side: SidedEvidence['side'];
  name: string;
  page: number;
}): Markup => {
  const { places, symbol, side, name, page } = options;
  const quotes = [...new Set(places.map(({ quote }) => quote))];
  const caption = html`<figcaption><span class="side ${side}">${sideTitles[side]}</span> <bdi class="file">${name}</bdi> <span class="page-number">page ${page}</span></figcaption>`;
  const said = html`<ul class="quotes" aria-label="Quoted from the page">${quotes.map((quote) => html`<li><q><bdi>${quote}</bdi></q></li>`)}</ul>`;
  if (symbol === undefined) {
    return html`<figure class="sheet">${caption}${said}<p class="muted">This page has no picture.</p></figure>`;
  }
  const boxes = places.map(({ box }) => clampBox(box));
  const common = { symbol, marks: boxes, className: side };
  const circled = quotes.map((quote) => `“${quote}”`).join(', ');
  const crops = groupBoxes(boxes).map((group, index) =>
    drawView({
      ...common,
      part: cropAround(group, symbol.width / symbol.height),
      label: `Detail ${index + 1} of page ${page} of ${name}`,
    }),
  );
  const whole = drawView({
    ...common,
    part: [0, 0, 1, 1],
    label: `Page ${page} of ${name} with ${circled} circled`,
  });
  return html`<figure class="sheet">${caption}<div class="crops">${crops}</div>${said}<div class="whole">${whole}</div></figure>`;
};

/** The evidence of a finding: one figure per page, the invoice's first. */
export const renderEvidence = (options: {
  evidence: readonly SidedEvidence[];
  symbols: ReadonlyMap<string, PageSymbol>;
  nameOf: (contentId: string) => string;
}): Markup => {
  const { evidence, symbols, nameOf } = options;
  const groups = new Map<string, SidedEvidence[]>();
  for (const place of evidence) {
    const key = `${place.side} ${pageKey(place)}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  const figures = [...groups.values()].flatMap((places) => {
    const [first] = places;
    if (first === undefined) return [];
    const { side, contentId, page } = first;
    return [pageFigure({ places, side, page, name: nameOf(contentId), symbol: symbols.get(pageKey(first)) })];
  });
  return html`<div class="sheets${figures.length === 1 ? ' alone' : ''}">${figures}</div>`;
};
