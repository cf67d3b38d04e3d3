import { rejectError } from '../../src/errors.ts';
import type { ListOptions, RecordPage, StoredRecord } from '../../src/ports/index.ts';
import { decodeCursor, encodeCursor } from './page-cursor.ts';

/** A record at its place in a listing; `tie` orders equal sort keys and is unique within the listing. */
export type ListedRecord = { sort: string; tie: string; record: StoredRecord };

const compareBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

/** One page of the records of a partition, in order, from the cursor on. */
export const toRecordPage = (
  listed: readonly ListedRecord[],
  options: ListOptions & { index?: string },
): RecordPage => {
  const { workspace, collection, partition, index = null } = options;
  const { prefix = '', after = null, order = 'ascending', limit = 100, cursor = null } = options;
  const direction = order === 'ascending' ? 1 : -1;
  const scope = [workspace, collection, partition, index, prefix, after, order];

  const position = cursor === null ? [] : decodeCursor(cursor, scope);
  if (position === null) {
    throw rejectError(
      'record.invalid-cursor',
      'The cursor does not belong to this listing: start again without a cursor, or repeat the same options',
    );
  }
  const [lastSort, lastTie = ''] = position;
  const passed = (entry: ListedRecord): boolean =>
    lastSort === undefined ||
    (compareBytes(entry.sort, lastSort) || compareBytes(entry.tie, lastTie)) * direction > 0;

  const rest = listed
    .filter((entry) => entry.sort.startsWith(prefix))
    .filter((entry) => after === null || compareBytes(entry.sort, after) * direction > 0)
    .filter(passed)
    .toSorted((a, b) => (compareBytes(a.sort, b.sort) || compareBytes(a.tie, b.tie)) * direction);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((entry) => structuredClone(entry.record)),
    cursor: last && rest.length > page.length ? encodeCursor({ scope, last: [last.sort, last.tie] }) : null,
  };
};
