/** The beginning of a PDF that was cut off before its page tree: no reader can rebuild a page from it. */
export const truncate = (bytes: Uint8Array): Uint8Array =>
  bytes.slice(0, Math.min(900, Math.floor(bytes.length / 4)));

/** Bytes without any form, whatever the file is called. */
export const makeNoise = (options: { count: number; next: () => number }): Uint8Array =>
  Uint8Array.from({ length: options.count }, () => options.next());
