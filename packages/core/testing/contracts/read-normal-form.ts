import { parseJsonBytes, ReadDocument } from '../../src/documents/index.ts';
import type { DocumentReader, ReadRequest } from '../../src/ports/index.ts';

/** What a reader read, parsed from its bytes. */
export const readNormalForm = async (reader: DocumentReader, request: ReadRequest): Promise<ReadDocument> =>
  parseJsonBytes(ReadDocument, (await reader.read(request)).bytes);
