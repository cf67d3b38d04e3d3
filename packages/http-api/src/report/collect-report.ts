import { type ListedDocument, listDocumentsPage } from '@assay/core/documents';
import {
  type FindingRecord,
  findingRecords,
  isContractType,
  isInvoiceType,
} from '@assay/core/reconciliation';
import type { ReportData, ReportDocument } from '@assay/core/report';
import type { ApiServices } from '../api-services.ts';
import { collectPages, neededPages } from './collect-pages.ts';

type Page<Item> = { items: Item[]; cursor: string | null };

const pageSize = 500;

const listEvery = async <Item>(list: (cursor: string | null) => Promise<Page<Item>>): Promise<Item[]> => {
  const all: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await list(cursor);
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== null);
  return all;
};

const listOpenFindings = async (services: ApiServices, workspace: string): Promise<FindingRecord[]> => {
  const listed = await listEvery((cursor) =>
    findingRecords.listByIndex(services.records, {
      workspace,
      index: 'status',
      partition: 'open',
      limit: pageSize,
      cursor,
    }),
  );
  return listed.map(({ value }) => value);
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
  const listed = await listEvery((cursor) =>
    listDocumentsPage({ records, workspace, limit: pageSize, cursor }),
  );
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
