import type { Box } from '@assay/core/documents';

/** A line of text as it is printed; its box in shares of the page. */
export type TruthLine = { text: string; box: Box };

/** A picture of a page with what stands on it. */
export type ScanCase = { path: string; lines: TruthLine[] };

export type ScanSet = { name: string; cases: ScanCase[] };

/** What was read from a picture, and the processor's time it took. */
export type ScanResult = { words: { text: string; box: Box }[]; cpuMs: number };
