import type { TruthDocument } from '../truth.ts';

export type SampleFile = { file: string; bytes: Uint8Array };

/** A file that can be read, with what stands in it. */
export type DocumentFile = SampleFile & { document: TruthDocument };
