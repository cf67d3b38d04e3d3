import type { DocumentReader } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** A document reader under test, with the store that it reads from. */
export type DocumentReaderSubject = AsyncDisposable & {
  reader: DocumentReader;
  /** Makes the bytes readable under the key. */
  put: (key: string, bytes: Uint8Array) => Promise<void>;
};

/** Tiny files of the kinds that the reader knows; the suite owns none, since readers differ in what they read. */
export type DocumentReaderFixtures = {
  /** A file with text; each of the words stands on its pages. */
  text: { bytes: Uint8Array; words: readonly string[] };
  /** A file of at least two pages. */
  manyPages: { bytes: Uint8Array; pageCount: number };
  /** Bytes of no known type. */
  unknown: Uint8Array;
  /** A file whose type can be told but which cannot be read; needed with the capability `damage`. */
  damaged?: Uint8Array;
  /** A file behind a password; needed with the capability `passwords`. */
  locked?: { bytes: Uint8Array; password: string; words: readonly string[] };
  /** A file with at least two files inside, in their order; needed with the capability `parts`. */
  parts?: { bytes: Uint8Array; parts: readonly { name: string; bytes: Uint8Array }[] };
};

export type DocumentReaderCapability = 'damage' | 'passwords' | 'parts';
export type OpenDocumentReader = () => Promise<DocumentReaderSubject>;
export type DocumentReaderCase = ContractCase<OpenDocumentReader, DocumentReaderCapability>;
