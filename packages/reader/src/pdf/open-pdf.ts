import { rejectError } from '@assay/core';
import type { Pdfium } from './pdfium.ts';

const passwordError = 4;

const toCString = (options: { pdfium: Pdfium; bytes: Uint8Array }): number => {
  const { pdfium, bytes } = options;
  const address = pdfium.malloc(bytes.length + 1);
  const target = new Uint8Array(pdfium.memory.buffer, address, bytes.length + 1);
  target.set(bytes);
  target[bytes.length] = 0;
  return address;
};

/** A password in the encodings PDF writers have used: UTF-8 (PDF 2.0), and Latin-1 for the older handlers. */
const toSpellings = (password: string): Uint8Array[] => {
  const utf8 = new TextEncoder().encode(password);
  const codes = [...password].map((char) => char.codePointAt(0) ?? 0);
  const latinDiffers = utf8.length !== codes.length && codes.every((code) => code <= 0xff);
  return latinDiffers ? [utf8, Uint8Array.from(codes)] : [utf8];
};

/**
 * Opens a PDF, hands its handle to `work` and closes it. No password is tried first: a file that only its
 * owner may change opens so, and refuses a wrong password although it needs none.
 * Errors (reject): `document.password-needed`, `document.password-wrong`, `document.damaged`.
 */
export const withPdf = <T>(
  options: { pdfium: Pdfium; bytes: Uint8Array; passwords: readonly string[] },
  work: (document: number) => T,
): T => {
  const { pdfium, bytes, passwords } = options;
  const file = pdfium.malloc(bytes.length);
  if (file === 0) throw new RangeError('PDFium has no room for this file.');
  new Uint8Array(pdfium.memory.buffer, file, bytes.length).set(bytes);
  let document = 0;
  try {
    document = pdfium.FPDF_LoadMemDocument(file, bytes.length, 0);
    let failure = document === 0 ? pdfium.FPDF_GetLastError() : 0;
    for (const spelling of passwords.flatMap(toSpellings)) {
      if (failure !== passwordError) break;
      const secret = toCString({ pdfium, bytes: spelling });
      document = pdfium.FPDF_LoadMemDocument(file, bytes.length, secret);
      pdfium.free(secret);
      failure = document === 0 ? pdfium.FPDF_GetLastError() : 0;
    }
    if (document === 0) throw toOpenError({ failure, tried: passwords.length });
    return work(document);
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    pdfium.free(file);
  }
};

const toOpenError = (options: { failure: number; tried: number }) => {
  if (options.failure !== passwordError) {
    return rejectError('document.damaged', 'The PDF cannot be opened: ask its sender for an intact copy.', {
      details: { pdfiumError: options.failure },
    });
  }
  return options.tried === 0
    ? rejectError('document.password-needed', 'The PDF is locked: give its password and read it again.')
    : rejectError(
        'document.password-wrong',
        'None of the given passwords opens the PDF: give the right one.',
        {
          details: { tried: options.tried },
        },
      );
};
