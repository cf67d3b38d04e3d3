import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';
import { type PlaceholderValues, type RedactionOptions, redactTexts } from '@assay/core/redaction';
import type { Carrier, RedactionNote } from './carriers/carrier.ts';
import { openCsv } from './carriers/csv-carrier.ts';
import { openText } from './carriers/text-carrier.ts';
import { countTypes } from './count-types.ts';
import type { Detection } from './detection/find-in-texts.ts';
import { findValues } from './detection/find-values.ts';
import type { Eyes } from './eyes.ts';
import { assertGone } from './guard/assert-gone.ts';
import { redactPdf } from './pdf/redact-pdf.ts';

export type RedactFileOptions = RedactionOptions &
  Detection & {
    bytes: Uint8Array;
    eyes: Eyes;
    /** Whether drawn pages and pictures are read again after painting: safer, and takes the time of OCR. */
    looksTwice: boolean;
  };

export type RedactedFile = {
  bytes: Uint8Array;
  /** How many values of each type. */
  counts: Record<string, number>;
  notes: RedactionNote[];
  /** All that are known now, those of earlier documents included: for the key file. */
  placeholders: PlaceholderValues;
};

const redactCarrier = async (carrier: Carrier, options: RedactFileOptions): Promise<RedactedFile> => {
  const { texts } = carrier;
  const { spans, finder } = findValues(texts, options);
  const redacted = redactTexts(
    texts.map(({ text }, index) => ({ text, spans: spans[index] ?? [] })),
    options,
  );
  const bytes = carrier.write({ changes: redacted.texts.map(({ parts }) => parts), pictures: new Map() });
  await assertGone({ bytes, finder, eyes: options.eyes });
  return {
    bytes,
    counts: countTypes(redacted.texts),
    notes: [...carrier.notes],
    placeholders: redacted.placeholders,
  };
};

const unsupported = (kind: string) =>
  rejectError(
    'redaction.unsupported',
    `A document of the kind "${kind}" cannot be redacted: save it as PDF, DOCX, XLSX, CSV, text or a picture.`,
    { details: { kind } },
  );

/** The texts of a file that can be changed and written back; `null` for kinds that are drawn. */
export const openCarrier = (bytes: Uint8Array, kind: ReadDocument['kind']): Carrier | null => {
  switch (kind) {
    case 'text':
    case 'markdown':
      return openText(bytes);
    case 'csv':
      return openCsv(bytes);
    default:
      return null;
  }
};

/**
 * Redacts a file into one of the same format. What was written is read again before it is handed out: if a value can
 * be found in it, the file fails. Errors (reject): those of reading, `redaction.unsupported`, `redaction.value-left`,
 * `redaction.no-key`.
 */
export const redactFile = async (options: RedactFileOptions): Promise<RedactedFile> => {
  const read = await options.eyes.read(options.bytes);
  if (read.kind === 'pdf') return redactPdf(read, options);
  const carrier = openCarrier(options.bytes, read.kind);
  if (carrier) return redactCarrier(carrier, options);
  throw unsupported(read.kind);
};
