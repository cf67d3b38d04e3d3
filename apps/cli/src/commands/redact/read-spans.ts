import { rejectError } from '@assay/core';
import { parseJsonBytes } from '@assay/core/documents';
import { RedactionSpan } from '@assay/core/redaction';
import { z } from 'zod';
import { readInputFile } from './files.ts';

/** Entities as `assay pii detect --json` prints them: all of them, or those that are left after somebody looked. */
const Spans = z.object({ entities: z.array(RedactionSpan) });

/** Error (reject): `redaction.invalid-spans`. */
export const readSpans = async (file: string): Promise<RedactionSpan[]> => {
  const bytes = await readInputFile(file);
  try {
    return parseJsonBytes(Spans, bytes).entities;
  } catch (cause) {
    throw rejectError(
      'redaction.invalid-spans',
      `"${file}" holds no spans: give what "assay pii detect --json" prints.`,
      { cause },
    );
  }
};
