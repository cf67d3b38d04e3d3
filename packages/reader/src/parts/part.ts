import type { EmbeddedFile, Problem } from '@assay/core/documents';

/** A file inside a file, before its bytes are asked for. */
export type FoundPart = {
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Whether the text itself shows it, as a mail shows the logo in its signature. */
  inline: boolean;
  /** Why its bytes cannot be had; null where they can. */
  problem: Problem | null;
  /** Errors (reject): `document.damaged`, `document.too-large`. */
  read: (maxBytes: number) => Promise<Uint8Array>;
};

export const toEmbedded = ({ name, mediaType, size, inline }: FoundPart): EmbeddedFile => ({
  name,
  mediaType,
  size,
  text: null,
  ...(inline && { inline }),
});
