import type { Page } from '@assay/core/documents';
import type { DrawnError } from './list-errors.ts';
import type { Place } from './locate-truth.ts';

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Values come from documents: nothing in them may become markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

const style = `body{font:14px/1.4 system-ui,sans-serif;margin:24px;max-width:1200px}table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:3px 8px;text-align:left;vertical-align:top;max-width:420px;overflow-wrap:anywhere}
.page{position:relative;display:block;margin:16px 0;border:1px solid #999}svg{width:100%;height:auto;display:block}
.found{fill:#d0021b22;stroke:#d0021b}.truth{fill:#0a7d2c22;stroke:#0a7d2c;stroke-dasharray:6 3}text{font:12px system-ui}`;

export const toHtmlPage = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style><body><h1>${escapeHtml(title)}</h1>${body}</body></html>\n`;

const drawBox = (options: { place: Place; kind: 'found' | 'truth'; label: string; page: Page }): string => {
  const { place, kind, label, page } = options;
  const [left, top, right, bottom] = place.box;
  const [x, y] = [left * page.width, top * page.height];
  const size = `width="${((right - left) * page.width).toFixed(1)}" height="${((bottom - top) * page.height).toFixed(1)}"`;
  const colour = kind === 'found' ? '#d0021b' : '#0a7d2c';
  return `<rect class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${size}/><text x="${x.toFixed(1)}" y="${(y - 2).toFixed(1)}" style="font-size:7px" fill="${colour}">${escapeHtml(label)}</text>`;
};

/** Where no picture of the page can be had, its words stand where they were read. */
const drawWords = (page: Page): string =>
  page.words
    .map(
      ({ text, box }) =>
        `<text x="${(box[0] * page.width).toFixed(1)}" y="${(box[3] * page.height).toFixed(1)}" style="font-size:${Math.max(4, (box[3] - box[1]) * page.height * 0.8).toFixed(1)}px">${escapeHtml(text)}</text>`,
    )
    .join('');

const drawPage = (options: { page: Page; errors: readonly DrawnError[]; picture: string | null }): string => {
  const { page, errors, picture } = options;
  const on = (places: readonly Place[]) => places.filter((place) => place.page === page.number);
  const boxes = errors.flatMap(({ name, foundAt, truthAt }) => [
    ...on(truthAt).map((place) => drawBox({ place, kind: 'truth', label: `${name}: right`, page })),
    ...on(foundAt).map((place) => drawBox({ place, kind: 'found', label: name, page })),
  ]);
  const ground =
    picture === null
      ? drawWords(page)
      : `<image href="${escapeHtml(picture)}" width="${page.width}" height="${page.height}" preserveAspectRatio="none"/>`;
  return `<h2>Page ${page.number}</h2><div class="page"><svg viewBox="0 0 ${page.width} ${page.height}">${ground}${boxes.join('')}</svg></div>`;
};

/** The pages on which something is wrong; the first one where nothing of it has a place. */
export const listDrawnPages = (options: {
  pages: readonly Page[];
  errors: readonly DrawnError[];
}): Page[] => {
  const touched = new Set(
    options.errors.flatMap(({ foundAt, truthAt }) => [...foundAt, ...truthAt].map(({ page }) => page)),
  );
  const drawn = options.pages.filter((page) => touched.has(page.number));
  return drawn.length > 0 ? drawn : options.pages.slice(0, 1);
};

/** One document: a table of its errors, and its pages with each of them drawn: red what was told, green what is right. */
export const drawCase = (options: {
  file: string;
  errors: readonly DrawnError[];
  pages: readonly { page: Page; picture: string | null }[];
}): string => {
  const { file, errors, pages } = options;
  const rows = errors.map(
    ({ name, truth, found, confidence }) =>
      `<tr>${[name, truth, found, confidence === null ? '' : confidence.toFixed(2)].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  const table = `<table><tr><th>field</th><th>right</th><th>told</th><th>confidence</th></tr>${rows.join('')}</table>`;
  return toHtmlPage(
    file,
    `<p><a href="index.html">all</a></p>${table}${pages.map((each) => drawPage({ ...each, errors })).join('')}`,
  );
};
