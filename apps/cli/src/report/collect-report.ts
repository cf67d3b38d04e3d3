import { basename } from 'node:path';
import { parseJsonBytes, ReadDocument, rawKey, readKey } from '@assay/core/documents';
import { type Finding, isContractType, isInvoiceType } from '@assay/core/reconciliation';
import type { PagePicture, ReportData, ReportDocument } from '@assay/core/report';
import { type ListedDocument, listDocuments } from '../commands/list-documents.ts';
import { listFindings } from '../commands/list-findings.ts';
import type { Home } from '../compose.ts';
import { pngSize } from './png-size.ts';

/** Longer side of a page picture: 10 point text stays readable when the report zooms into it. */
const maxPixels = 1_400;

type Progress = (done: number, total: number) => void;

const neededPages = (findings: readonly Finding[]): Map<string, Set<number>> => {
  const needed = new Map<string, Set<number>>();
  for (const { contentId, page } of findings.flatMap((finding) => finding.evidence)) {
    needed.set(contentId, (needed.get(contentId) ?? new Set()).add(page));
  }
  return needed;
};

const toPicture = async (
  home: Home,
  read: ReadDocument,
  contentId: string,
  number: number,
): Promise<PagePicture | null> => {
  const page = read.pages.find((one) => one.number === number);
  if (!page) return null;
  if (page.image === 'synthetic') return { page };
  const { workspace } = home.config;
  const passwords = await home.passwords.list(workspace);
  const png = await home.reader.renderPage({
    key: rawKey(workspace, contentId),
    passwords,
    page: number,
    maxPixels,
  });
  return { pngBase64: Buffer.from(png).toString('base64'), ...pngSize(png) };
};

const collectDocument = async (
  home: Home,
  request: { contentId: string; name: string; pages: Set<number>; onPage: () => void },
): Promise<ReportDocument> => {
  const { contentId, name, onPage } = request;
  const bytes = await home.blobs.get(readKey(home.config.workspace, contentId));
  const pages: { number: number; picture: PagePicture }[] = [];
  if (bytes) {
    const read = parseJsonBytes(ReadDocument, bytes);
    for (const number of [...request.pages].sort((a, b) => a - b)) {
      const picture = await toPicture(home, read, contentId, number);
      if (picture) pages.push({ number, picture });
      onPage();
    }
  }
  return { contentId, name, pages };
};

const nameOf = (document: ListedDocument): string => basename(document.name);

/** Everything that the report shows, with a picture of each page that evidence stands on. */
export const collectReport = async (
  home: Home,
  onProgress: Progress = () => undefined,
): Promise<ReportData> => {
  const listed = await listDocuments(home);
  const findings = await listFindings(home);
  const names = new Map(listed.map((document) => [document.contentId, nameOf(document)]));
  const needed = [...neededPages(findings)];
  const total = needed.reduce((sum, [, pages]) => sum + pages.size, 0);
  let done = 0;
  const onPage = (): void => {
    done += 1;
    onProgress(done, total);
  };
  const documents: ReportDocument[] = [];
  for (const [contentId, pages] of needed) {
    documents.push(
      await collectDocument(home, { contentId, name: names.get(contentId) ?? contentId, pages, onPage }),
    );
  }
  return {
    generatedAt: home.clock.now().toISOString(),
    counts: {
      files: listed.length,
      invoices: listed.filter((document) => isInvoiceType(document.type ?? '')).length,
      contracts: listed.filter((document) => isContractType(document.type ?? '')).length,
    },
    findings,
    documents,
    refused: listed
      .filter((document) => document.state === 'failed')
      .map((document) => ({ name: nameOf(document), reason: document.problems[0]?.message ?? '' })),
    incomplete: listed
      .filter((document) => document.state === 'incomplete')
      .map((document) => ({
        name: nameOf(document),
        reasons: document.problems.map((problem) => problem.message || problem.code),
      })),
  };
};
