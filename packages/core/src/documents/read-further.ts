import { toAppError } from '../errors.ts';
import type { ReadResult } from '../ports/document-reader.ts';

/**
 * One reading of a document, or a further one that goes on from `before`. Where that fails for good, as by a page that
 * takes too long, what was read before is the result, which tells the pages that are left. Where `before` itself is
 * spoiled, reading begins anew. Errors: those of `read`.
 */
export const readFurther = async (options: {
  before: Uint8Array | null;
  read: (further: { before?: Uint8Array }) => Promise<ReadResult>;
  signal?: AbortSignal | undefined;
}): Promise<ReadResult> => {
  const { before, read, signal } = options;
  if (before === null) return read({});
  try {
    return await read({ before });
  } catch (thrown) {
    const { code, recovery } = toAppError(thrown);
    if (signal?.aborted === true || recovery === 'retry') throw thrown;
    if (code === 'blob.invalid') return read({});
    return { bytes: before, goesOn: false };
  }
};
