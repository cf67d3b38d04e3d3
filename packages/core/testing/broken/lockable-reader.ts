import { rejectError } from '../../src/errors.ts';
import type { BlobStore, DocumentReader, ReadRequest } from '../../src/ports/index.ts';

/**
 * Knows two more kinds of text than the reader below: `DAMAGED`, and `LOCKED <password>` followed by a line feed
 * and the content. With these the contract's cases for damage and passwords can be tried without a real format.
 */
export const createLockableReader = ({
  blobs,
  reader,
}: {
  blobs: BlobStore;
  reader: DocumentReader;
}): DocumentReader => {
  /** Gives a request for the content, which is put beside the file once it is unlocked. */
  const unlock = async (request: ReadRequest): Promise<ReadRequest> => {
    const { passwords = [] } = request;
    const text = new TextDecoder().decode((await blobs.get(request.key)) ?? new Uint8Array());
    if (text === 'DAMAGED') throw rejectError('document.damaged', 'The document is damaged: send it again');
    const [head = '', ...rest] = text.split('\n');
    if (!head.startsWith('LOCKED ')) return request;
    if (passwords.length === 0) throw rejectError('document.password-needed', 'Give a password');
    if (!passwords.includes(head.slice('LOCKED '.length))) {
      throw rejectError('document.password-wrong', 'Give another password');
    }
    const key = `${request.key}.unlocked`;
    await blobs.put(key, new TextEncoder().encode(rest.join('\n')));
    return { ...request, key };
  };

  return {
    read: async ({ before, ...request }) =>
      reader.read({ ...(await unlock(request)), ...(before && { before }) }),
    renderPage: async ({ page, maxPixels, ...request }) =>
      reader.renderPage({ ...(await unlock(request)), page, maxPixels }),
    listParts: async (request) => reader.listParts(await unlock(request)),
    readPart: async ({ index, ...request }) => reader.readPart({ ...(await unlock(request)), index }),
  };
};
