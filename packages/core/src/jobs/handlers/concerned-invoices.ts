import type { RecordStore } from '../../ports/record-store.ts';
import { isDuplicateKey } from '../../reconciliation/link-keys.ts';
import { linkEntries, linkPartition } from '../../reconciliation/link-records.ts';
import { linkRoleOf } from '../../reconciliation/roles.ts';

/**
 * The invoices whose findings may change when a document of this type comes or goes: for a contract all that it meets,
 * for an invoice only those with its own number. Content ids, each once.
 */
export const findConcernedInvoices = async (options: {
  records: RecordStore;
  workspace: string;
  type: string;
  linkKeys: readonly string[];
}): Promise<Set<string>> => {
  const { records, workspace, type, linkKeys } = options;
  const concerned = new Set<string>();
  const role = linkRoleOf(type);
  if (role === null) return concerned;
  for (const linkKey of role === 'contract' ? linkKeys : linkKeys.filter(isDuplicateKey)) {
    const partition = linkPartition('invoice', linkKey);
    const entries = await linkEntries.listAll(records, { workspace, partition });
    for (const { value } of entries) concerned.add(value.contentId);
  }
  return concerned;
};
