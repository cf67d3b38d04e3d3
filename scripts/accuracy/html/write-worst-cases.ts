import { mkdir, rm, writeFile } from 'node:fs/promises';
import { renderPdfPage, renderPicture } from '@assay/reader';
import type { AccuracyCase } from '../accuracy-case.ts';
import { scoreCase } from '../score-case.ts';
import { drawCase, escapeHtml, listDrawnPages, toHtmlPage } from './draw-case.ts';
import { type DrawnError, listErrors } from './list-errors.ts';

/** So many of each data set, and so many pages of each. */
const mostCases = 8;
const mostPages = 4;
const pixels = 1_400;

type Bad = { item: AccuracyCase; errors: DrawnError[]; isSilent: boolean; weight: number };

/** What is told wrongly is worse than what is missed, and surest errors are worst. */
const weigh = (errors: readonly DrawnError[]): number =>
  errors.reduce((sum, { found, confidence }) => sum + (found === '' ? 0.3 : 0.5 + (confidence ?? 0)), 0);

const findWorst = (cases: readonly AccuracyCase[]): Bad[] =>
  cases
    .filter(({ loadBytes }) => loadBytes !== undefined)
    .map((item): Bad => {
      const errors = listErrors(item);
      const score = scoreCase(item);
      return { item, errors, isSilent: score.complete && score.wrong, weight: weigh(errors) };
    })
    .filter(({ errors }) => errors.length > 0)
    .sort((left, right) => Number(right.isSilent) - Number(left.isSilent) || right.weight - left.weight)
    .slice(0, mostCases);

const drawPicture = async (item: AccuracyCase, page: number): Promise<Uint8Array | null> => {
  const kind = item.document?.kind;
  const bytes = await item.loadBytes?.();
  if (bytes === undefined) return null;
  if (kind === 'pdf')
    return renderPdfPage({ bytes, passwords: item.passwords ?? [], page, maxPixels: pixels });
  return kind === 'image' ? renderPicture({ bytes, page, maxPixels: pixels }) : null;
};

/** Writes the worst documents of each data set as pages that show each error where it stands, and a list of them. */
export const writeWorstCases = async (options: {
  folder: URL;
  sections: readonly { name: string; cases: readonly AccuracyCase[] }[];
}): Promise<number> => {
  const { folder, sections } = options;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const lists: string[] = [];
  let count = 0;
  for (const { name, cases } of sections) {
    const links: string[] = [];
    for (const { item, errors, isSilent } of findWorst(cases)) {
      count += 1;
      const pages: { page: (typeof drawn)[number]; picture: string | null }[] = [];
      const drawn = listDrawnPages({ pages: item.document?.pages ?? [], errors }).slice(0, mostPages);
      for (const page of drawn) {
        const bytes = await drawPicture(item, page.number).catch(() => null);
        const picture = bytes === null ? null : `case-${count}-page-${page.number}.png`;
        if (bytes !== null && picture !== null) await writeFile(new URL(picture, folder), bytes);
        pages.push({ page, picture });
      }
      const file = `case-${count}.html`;
      await writeFile(new URL(file, folder), drawCase({ file: item.file, errors, pages }));
      const names = errors.map((error) => error.name).join(', ');
      links.push(
        `<li>${isSilent ? '<strong>complete but wrong</strong> ' : ''}<a href="${file}">${escapeHtml(item.file)}</a>: ${escapeHtml(names)}</li>`,
      );
    }
    if (links.length > 0) lists.push(`<h2>${escapeHtml(name)}</h2><ol>${links.join('')}</ol>`);
  }
  await writeFile(
    new URL('index.html', folder),
    toHtmlPage('Worst documents', lists.join('') || '<p>none</p>'),
  );
  return count;
};
