import type { ListedDocument } from '@assay/core/documents';
import type { FindingOutput } from '@assay/core/reconciliation';
import type { ApiClient } from '@assay/http-api';
import { listDocumentsRoute, listFindingsRoute } from '@assay/http-api/routes';

const pageSize = 500;

/** Every document of the workspace with its state, oldest first. */
export const listDocuments = (client: ApiClient): Promise<ListedDocument[]> =>
  Array.fromAsync(client.listAll(listDocumentsRoute, { query: { limit: pageSize } }));

const byMoney = (a: FindingOutput, b: FindingOutput): number =>
  Number(b.amount.value) - Number(a.amount.value) || (a.id < b.id ? -1 : 1);

/** The open findings of the workspace, the most money first (amounts of different currencies by their number). */
export const listFindings = async (client: ApiClient): Promise<FindingOutput[]> => {
  const found = await Array.fromAsync(
    client.listAll(listFindingsRoute, { query: { status: 'open', limit: pageSize } }),
  );
  return found.sort(byMoney);
};
