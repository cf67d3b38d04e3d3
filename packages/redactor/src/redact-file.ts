import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';
import type { PlaceholderValues, RedactionOptions, RedactionSpan } from '@assay/core/redaction';
import type { Carrier, RedactionNote } from './carriers/carrier.ts';
import { openCsv } from './carriers/csv-carrier.ts';
import { openJson } from './carriers/json-carrier.ts';
import { openGivenText, openText } from './carriers/text-carrier.ts';
import type { Detection } from './detection/find-in-texts.ts';
import type { Eyes } from './eyes.ts';
import { openPackage } from './package/open-package.ts';
import { redactPdf } from './pdf/redact-pdf.ts';
import { redactPicture } from './pictures/redact-picture.ts';
import { redactCarrier } from './redact-carrier.ts';

export type RedactFileOptions = RedactionOptions &
  Detection & {
    bytes: Uint8Array;
    eyes: Eyes;
    /** Whether drawn pages and pictures are read again after painting: safer, and takes the time of OCR. */
    looksTwice: boolean;
    /** Instead of looking for values in a plain text: those that are to go, offsets in code points. */
    given?: readonly RedactionSpan[];
  };

export type RedactedFile = {
  bytes: Uint8Array;
  /** How many values of each type. */
  counts: Record<string, number>;
  notes: RedactionNote[];
  /** All that are known now, those of earlier documents included: for the key file. */
  placeholders: PlaceholderValues;
};

/** What to do with documents of other kinds. */
const mend: Readonly<Record<string, string>> = {
  doc: 'open it in Word or LibreOffice and save it as DOCX',
  rtf: 'open it in Word or LibreOffice and save it as DOCX',
  xls: 'open it in Excel or LibreOffice and save it as XLSX',
  xlsb: 'open it in Excel and save it as XLSX',
  ods: 'open it in LibreOffice and save it as XLSX',
  html: 'print it to a PDF, or save its text',
  mail: 'print it to a PDF, and redact its attachments by themselves',
  msg: 'print it to a PDF, and redact its attachments by themselves',
  zip: 'unpack it and redact the files in it by themselves',
  xml: 'save its text as .txt, or its values as CSV or JSON',
};

const unsupported = (kind: string) =>
  rejectError(
    'redaction.unsupported',
    `A document of the kind "${kind}" cannot be redacted: ${mend[kind] ?? 'save it as PDF, DOCX, XLSX, CSV, text or a picture'}.`,
    { details: { kind } },
  );

/** A file may be another one in a lock, which is opened for reading only. */
const openZip = (bytes: Uint8Array): Carrier => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openPackage(bytes);
  throw rejectError(
    'redaction.locked',
    'The file is locked by a password: save it without one, and redact that copy.',
  );
};

/** How the texts of a kind of file are opened so that they can be changed and written back; `null`: not at all. */
export const findCarrier = (kind: ReadDocument['kind']): ((bytes: Uint8Array) => Carrier) | null => {
  switch (kind) {
    case 'text':
      return (bytes) => openJson(bytes) ?? openText(bytes);
    case 'markdown':
      return openText;
    case 'csv':
      return openCsv;
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return openZip;
    default:
      return null;
  }
};

/**
 * Redacts a file into one of the same format. What was written is read again before it is handed out: if a value can
 * be found in it, the file fails. Errors (reject): those of reading, `redaction.unsupported`, `redaction.locked`,
 * `redaction.value-left`, `redaction.no-key`, `redaction.spans-need-text`, `redaction.invalid-spans`,
 * `redaction.spans-break-json`.
 */
export const redactFile = async (options: RedactFileOptions): Promise<RedactedFile> => {
  const read = await options.eyes.read(options.bytes);
  if (read.kind === 'pdf') return redactPdf(read, options);
  if (read.kind === 'image') return redactPicture(read, options);
  // Offsets that somebody gives are those of the file as it is written, JSON too.
  const open = options.given && read.kind === 'text' ? openGivenText : findCarrier(read.kind);
  if (open) return redactCarrier(read, { ...options, open });
  throw unsupported(read.kind);
};
