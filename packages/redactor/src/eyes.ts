import type { ReadDocument } from '@assay/core/documents';

/**
 * How documents are read and drawn; the home supplies it, in processes that may be killed. Passwords are its own
 * matter. Errors are those of `DocumentReader`.
 */
export type Eyes = {
  read(bytes: Uint8Array): Promise<ReadDocument>;
  /** One page (from 1) as a PNG, upright as its words are, whose longer side has at most `maxPixels`. */
  draw(request: { bytes: Uint8Array; page: number; maxPixels: number }): Promise<Uint8Array>;
};
