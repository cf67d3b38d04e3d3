import type { DocumentPart } from '../documents/document-part.ts';
import type { BlobKey } from './blob-store.ts';

export type ReadLimits = {
  maxBytes: number;
  maxPages: number;
  /** Of one reading; pages that are read by OCR and for which it is not enough are left to a further one. */
  timeoutMs: number;
};

export const defaultReadLimits: ReadLimits = { maxBytes: 100_000_000, maxPages: 2_000, timeoutMs: 30_000 };

export type ReadRequest = {
  key: BlobKey;
  /** Tried in order after none; which one worked is told to nobody. */
  passwords?: readonly string[];
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
};

export type ReadResult = {
  /** The UTF-8 JSON of the normal form (`ReadDocument`). */
  bytes: Uint8Array;
  /**
   * Whether pages are left that a further reading, with these bytes as `before`, would come to: OCR takes seconds a
   * page. `false` is final: what is left then is told in the document's `problems`.
   */
  goesOn: boolean;
};

/** A file from inside a document; its type is told as in the list. */
export type PartBytes = { name: string; mediaType: string; bytes: Uint8Array };

/**
 * Turns bytes into pages. The type is told by magic bytes. The same bytes give the same result.
 * `read` gives bytes that are ready to be stored: large documents make tens of megabytes, and whoever serves requests
 * must not stop to parse or print them. A reader met hostile bytes: whoever looks into its result parses it like any
 * other input. Readings that go on until nothing is left give the very bytes that one long reading gives.
 * Errors (all reject): `document.not-found`, `document.empty`, `document.unsupported`, `document.damaged`,
 * `document.password-needed` (no password given), `document.password-wrong` (none of those given fits),
 * `document.too-large`, `document.too-many-pages`, `document.timeout`, `document.out-of-memory`, `document.crashed`.
 * A failure concerns this document alone.
 */
export interface DocumentReader {
  read(request: ReadRequest & { before?: Uint8Array }): Promise<ReadResult>;
  /** One page (from 1) as a PNG whose longer side has at most `maxPixels`; `document.no-such-page` (reject) outside. */
  renderPage(request: ReadRequest & { page: number; maxPixels: number }): Promise<Uint8Array>;
  /**
   * The files inside a document that may be documents of their own, in the order in which they lie there: those of a
   * mail, a message, an archive or a PDF; none for other kinds. One that cannot be had comes with the reason.
   */
  listParts(request: ReadRequest): Promise<DocumentPart[]>;
  /**
   * The bytes of one of them; `limits.maxBytes` is for the document and for the part. Errors besides (reject):
   * `document.no-such-part`, `document.part-unreadable` for one that is listed with a problem.
   */
  readPart(request: ReadRequest & { index: number }): Promise<PartBytes>;
}
