import { toAppError } from '@assay/core';
import { type Page, parseJsonBytes, ReadDocument, rawKey, readKey } from '@assay/core/documents';
import type { Finding } from '@assay/core/reconciliation';
import type { PagePicture, ReportDocument } from '@assay/core/report';
import type { ApiServices } from '../api-services.ts';
import { pngSize } from './png-size.ts';

/** Longer side of a page picture: 10 point text stays readable when the report zooms into it. */
const maxPixels = 1_400;

/** The pages that evidence stands on, by content. */
export const neededPages = (findings: readonly Finding[]): Map<string, Set<number>> => {
  const needed = new Map<string, Set<number>>();
  for (const { contentId, page } of findings.flatMap((finding) => finding.evidence)) {
    needed.set(contentId, (needed.get(contentId) ?? new Set()).add(page));
  }
  return needed;
};

type Place = {
  services: ApiServices;
  workspace: string;
  contentId: string;
  signal: AbortSignal;
};

const renderPage = async (place: Place, page: number): Promise<PagePicture> => {
  const { services, workspace, contentId, signal } = place;
  const png = await services.renderPage({
    key: rawKey(workspace, contentId),
    passwords: await services.passwords.list(workspace),
    page,
    maxPixels,
    signal,
  });
  return { pngBase64: Buffer.from(png).toString('base64'), ...pngSize(png) };
};

/** What was read of a content, parsed at the first need only: it can be large, and most pages have a picture. */
const createPageReader = ({ services, workspace, contentId }: Place) => {
  let reading: Promise<readonly Page[]> | null = null;
  const read = async (): Promise<readonly Page[]> => {
    const bytes = await services.blobs.get(readKey(workspace, contentId));
    return bytes ? parseJsonBytes(ReadDocument, bytes).pages : [];
  };
  return async (number: number): Promise<PagePicture | null> => {
    reading ??= read();
    const page = (await reading).find((one) => one.number === number);
    return page ? { page } : null;
  };
};

/**
 * The pictures of a content's pages. One that cannot be drawn is left out, and the report says on its place that there
 * is none: the findings and their quotes are worth more than the picture.
 */
export const collectPages = async (
  place: Place & { numbers: ReadonlySet<number> },
): Promise<ReportDocument['pages']> => {
  const readPage = createPageReader(place);
  const draw = async (number: number): Promise<PagePicture | null> => {
    try {
      return await renderPage(place, number);
    } catch (thrown) {
      // Flowing text has no picture of its own: its words are drawn where the reader laid them out.
      return toAppError(thrown).code === 'document.no-picture' ? readPage(number) : null;
    }
  };
  const pages: { number: number; picture: PagePicture }[] = [];
  for (const number of [...place.numbers].sort((a, b) => a - b)) {
    const picture = await draw(number).catch(() => null);
    place.signal.throwIfAborted();
    if (picture) pages.push({ number, picture });
  }
  return pages;
};
