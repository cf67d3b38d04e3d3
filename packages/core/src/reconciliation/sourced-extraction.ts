import type { Extraction } from '../extraction/extraction.ts';

/** An extraction with the content it was read from and the time (ISO 8601) at which that content arrived. */
export type SourcedExtraction = { contentId: string; extraction: Extraction; receivedAt: string };
