import { type ListedDocument, listDocumentsPage } from '@assay/core/documents';
import {
  type FindingRecord,
  findingRecords,
  isContractType,
  isInvoiceType,
} from '@assay/core/reconciliation';
import type { ReportData, ReportDocument } from '@assay/core/report';
import type { ApiServices } from '../api-services.ts';
import { fillPage } from '../routes/fill-page.ts';
import { collectPages, neededPages } from './collect-pages.ts';

/** The whole of a list, however long it is. */
const everything = { limit: Number.POSITIVE_INFINITY, maxLooks: Number.POSITIVE_INFINITY, cursor: null };

const listOpenFindings = async (services: ApiServices, workspace: string): Promise<FindingRecord[]> => {
  const listing = { workspace, index: 'status', partition: 'open' };
  const { items } = await fillPage({
    ...everything,
    list: (page) => findingRecords.listByIndex(services.records, { ...listing, ...page }),
  });
  return items.map(({ value }) => value);
};

/** Names are paths where a document came from a folder; people know the file by its last part. */
const lastPart = ({ name }: ListedDocument): string =>
  name.split(/[\\/]/).findLast((part) => part !== '') ?? name;

/** Everything that the report shows, with a picture of each page that evidence stands on. */
export const collectReport = async (options: {
  services: ApiServices;
  workspace: string;
  signal: AbortSignal;
}): Promise<ReportData> => {
  const { services, workspace, signal } = options;
  const { records, clock } = services;
  const { items: listed } = await fillPage({
    ...everything,
    list: (page) => listDocumentsPage({ records, workspace, ...page }),
  });
  const findings = await listOpenFindings(services, workspace);
  const names = new Map(listed.map((document) => [document.contentId, lastPart(document)]));
  const documents: ReportDocument[] = [];
  for (const [contentId, numbers] of neededPages(findings)) {
    const pages = await collectPages({ services, workspace, signal, contentId, numbers });
    documents.push({ contentId, name: names.get(contentId) ?? contentId, pages });
  }
  return {
    generatedAt: clock.now().toISOString(),
    counts: {
      files: listed.length,
      invoices: listed.filter((document) => isInvoiceType(document.type ?? '')).length,
      contracts: listed.filter((document) => isContractType(document.type ?? '')).length,
    },
    findings,
    documents,
    refused: listed
      .filter((document) => document.state === 'failed')
      .map((document) => ({ name: lastPart(document), reason: document.problems[0]?.message ?? '' })),
    incomplete: listed
      .filter((document) => document.state === 'incomplete')
      .map((document) => ({
        name: lastPart(document),
        reasons: document.problems.map((problem) => problem.message || problem.code),
      })),
  };
};
