import { type ClassifiedSearchError, classifyItemError } from './classify-search-error.ts';
import type { SearchService } from './opensearch-client.ts';
import type { SearchConnection } from './search-connection.ts';
import type { IndexDocument } from './stored-documents.ts';
import { toSearchError } from './translate-search-error.ts';

export type BulkOperation = { delete: string } | { index: IndexDocument };

/** The smallest domains and all collections take 10 MB in a request. */
const mostBytes = 4_000_000;
const mostOperations = 2_000;

type ItemReply = { _id: string; status: number; error?: { type?: string } };
type BulkReply = { errors: boolean; items: readonly Record<string, ItemReply>[] };
type Line = { text: string; operation: BulkOperation };

/** Texts of documents may hold halves of letters, which no UTF-8 can tell. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

const toLine = (operation: BulkOperation): Line => {
  if ('delete' in operation) {
    return { operation, text: `${JSON.stringify({ delete: { _id: operation.delete } })}\n` };
  }
  return { operation, text: `{"index":{}}\n${JSON.stringify(operation.index, wellFormed)}\n` };
};

/** As few requests as their limits allow. */
function* toBatches(operations: readonly BulkOperation[]): Generator<Line[]> {
  let batch: Line[] = [];
  let size = 0;
  for (const operation of operations) {
    const line = toLine(operation);
    const bytes = Buffer.byteLength(line.text);
    if (batch.length > 0 && (size + bytes > mostBytes || batch.length === mostOperations)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(line);
    size += bytes;
  }
  if (batch.length > 0) yield batch;
}

/** What became of an operation: an error, or the id under which its document is. */
const judge = (
  { operation }: Line,
  reply: Record<string, ItemReply> | undefined,
): ClassifiedSearchError | string => {
  const kind = 'delete' in operation ? 'delete' : 'index';
  const item = reply?.[kind];
  if (!item) return { kind: 'unavailable', reason: 'incomplete_answer', status: 0 };
  if (item.status < 300 || (kind === 'delete' && item.status === 404 && !item.error)) return item._id;
  const error = classifyItemError(item.status, item.error?.type ?? '');
  // Somebody drops the index at this moment, or it was made a moment ago and is not known everywhere.
  return error.kind === 'missing' ? { ...error, kind: 'unavailable' } : error;
};

/**
 * Carries out operations, and again those alone that failed and may pass. Resolves with the ids that OpenSearch gave the
 * documents, once a domain shows them to every search; a collection shows them when it will. Of an answer that was lost
 * the documents may be there twice. Errors: those of `toSearchError`; some of the operations may be done then.
 */
export const writeInBulk = async (options: {
  connection: SearchConnection;
  index: string;
  service: SearchService;
  operations: readonly BulkOperation[];
}): Promise<string[]> => {
  const { connection, index, service, operations } = options;
  const ids: string[] = [];

  const send = async (lines: readonly Line[]): Promise<(ClassifiedSearchError | string)[]> => {
    const { status, body } = await connection.send({
      method: 'POST',
      path: `/${index}/_bulk`,
      // Sooner than by itself would make many small segments, and collections refuse to be asked at all.
      ...(service === 'es' && { query: { refresh: 'wait_for' } }),
      lines: lines.map(({ text }) => text).join(''),
    });
    const items = status === 404 ? [] : (body as BulkReply).items;
    return lines.map((line, at) => judge(line, items[at]));
  };

  for (const batch of toBatches(operations)) {
    let left: readonly Line[] = batch;
    for (let tries = 1; left.length > 0; tries += 1) {
      const outcomes = await send(left);
      const failed: Line[] = [];
      let worst: ClassifiedSearchError | null = null;
      for (const [at, line] of left.entries()) {
        const outcome = outcomes[at];
        if (typeof outcome === 'string') {
          if ('index' in line.operation) ids.push(outcome);
        } else if (outcome) {
          failed.push(line);
          // What will never pass is told before what may.
          if (!worst || (worst.kind !== 'refused' && worst.kind !== 'denied')) worst = outcome;
        }
      }
      left = failed;
      if (worst && !(await connection.patience.beforeNext(tries, worst))) throw toSearchError(worst);
    }
  }
  return ids;
};
