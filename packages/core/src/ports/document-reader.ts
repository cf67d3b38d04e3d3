import type { ReadDocument } from '../documents/read-document.ts';
import type { BlobKey } from './blob-store.ts';

export type ReadLimits = { maxBytes: number; maxPages: number; timeoutMs: number };

export const defaultReadLimits: ReadLimits = { maxBytes: 100_000_000, maxPages: 2_000, timeoutMs: 30_000 };

export type ReadRequest = {
  key: BlobKey;
  /** Tried in order after none; which one worked is told to nobody. */
  passwords?: readonly string[];
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
};

/**
 * Turns bytes into pages. The type is told by magic bytes. The same bytes give the same result.
 * Errors (all reject): `document.not-found`, `document.empty`, `document.unsupported`, `document.damaged`,
 * `document.password-needed` (no password given), `document.password-wrong` (none of those given fits),
 * `document.too-large`, `document.too-many-pages`, `document.timeout`, `document.out-of-memory`, `document.crashed`.
 * A failure concerns this document alone.
 */
export interface DocumentReader {
  read(request: ReadRequest): Promise<ReadDocument>;
  /** One page (from 1) as a PNG whose longer side has at most `maxPixels`; `document.no-such-page` (reject) outside. */
  renderPage(request: ReadRequest & { page: number; maxPixels: number }): Promise<Uint8Array>;
}
