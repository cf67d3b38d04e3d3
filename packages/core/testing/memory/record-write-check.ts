import { rejectError } from '../../src/errors.ts';
import { maxRecordBytes, maxTransactionWrites, type RecordKey, type Write } from '../../src/ports/index.ts';

/** One string per key; no two keys share one, whatever characters their parts have. */
export const toKeyText = ({ workspace, collection, partition, sort }: RecordKey): string =>
  JSON.stringify([workspace, collection, partition, sort]);

/** Throws what the port promises for a transaction that no state of the store could take. */
export const assertWritable = (writes: readonly Write[]): void => {
  if (writes.length > maxTransactionWrites) {
    throw rejectError(
      'record.too-many-writes',
      `A transaction takes at most ${maxTransactionWrites} writes: split it, or write less`,
      { details: { count: writes.length } },
    );
  }
  if (new Set(writes.map((write) => toKeyText(write.key))).size < writes.length) {
    throw rejectError(
      'record.duplicate-key',
      'A transaction names each key once: merge the writes to one key into one',
    );
  }
  for (const [place, write] of writes.entries()) {
    if (write.kind !== 'put') continue;
    const bytes = Buffer.byteLength(JSON.stringify(write.value));
    if (bytes > maxRecordBytes) {
      throw rejectError(
        'record.too-large',
        `A record takes at most ${maxRecordBytes} bytes: put the content into a blob and keep its key here`,
        { details: { place, bytes } },
      );
    }
  }
};
