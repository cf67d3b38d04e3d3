import type { DocumentSource } from '../../src/ports/index.ts';
import { readAll } from './blob-store-subject.ts';
import type { ContractCase } from './contract.ts';

/** A source under test, and what its owners do to it meanwhile. */
export type DocumentSourceSubject = AsyncDisposable & {
  source: DocumentSource;
  /** Writes an object, over what was there. */
  put: (key: string, content: Uint8Array) => Promise<void>;
  remove: (key: string) => Promise<void>;
  /** A source of a place that is not there. */
  openMissing: () => Promise<DocumentSource>;
};

/** `any-key`: an object may lie where the keys of others have a folder (`a` beside `a/b`). */
export type DocumentSourceCapability = 'any-key';
export type OpenDocumentSourceSubject = () => Promise<DocumentSourceSubject>;
export type DocumentSourceCase = ContractCase<OpenDocumentSourceSubject, DocumentSourceCapability>;

/** The whole object as text, or null where there is none. */
export const sourceTextAt = async (source: DocumentSource, key: string): Promise<string | null> => {
  const opened = await source.open(key);
  return opened && readAll(opened.bytes);
};

/** The etag that a caller has seen; the object has to be there. */
export const etagAt = async (source: DocumentSource, key: string): Promise<string> => {
  const found = await source.stat(key);
  if (found === null) throw new Error(`no object ${key}`);
  return found.etag;
};
