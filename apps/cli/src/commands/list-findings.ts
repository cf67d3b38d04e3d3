import { type FindingRecord, findingRecords } from '@assay/core/reconciliation';
import type { Home } from '../compose.ts';

const byMoney = (a: FindingRecord, b: FindingRecord): number =>
  Number(b.amount.value) - Number(a.amount.value) || (a.id < b.id ? -1 : 1);

/** The open findings of the workspace, the most money first (amounts of different currencies by their number). */
export const listFindings = async (home: Home): Promise<FindingRecord[]> => {
  const listed: FindingRecord[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof findingRecords.listByIndex>> = await findingRecords.listByIndex(
      home.records,
      {
        workspace: home.config.workspace,
        index: 'status',
        partition: 'open',
        limit: 500,
        cursor,
      },
    );
    listed.push(...page.items.map((item) => item.value));
    cursor = page.cursor;
  } while (cursor);
  return listed.sort(byMoney);
};
