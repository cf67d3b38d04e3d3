import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, rejectError } from '@assay/core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const entry = 'pdfjs-dist/legacy/build/pdf.mjs';

/** The package's own folders for character maps, fonts and decoders, so that nothing is fetched. */
const folderOf = (name: string): string =>
  `${join(dirname(fileURLToPath(import.meta.resolve(entry))), '../..', name)}/`;

/** Opens without a worker thread, fonts of the system, or the network. */
const open = async (bytes: Uint8Array, password: string | null): Promise<PDFDocumentProxy> => {
  // Loaded here alone: it takes a third of a second, and most files never need it.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // PDF.js keeps what it is given.
    data: Uint8Array.from(bytes),
    ...(password !== null && { password }),
    cMapUrl: folderOf('cmaps'),
    standardFontDataUrl: folderOf('standard_fonts'),
    wasmUrl: folderOf('wasm'),
    iccUrl: folderOf('iccs'),
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 64_000_000,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (thrown) {
    await task.destroy();
    throw thrown;
  }
};

const isPasswordProblem = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'PasswordException';

const openWithAny = async (bytes: Uint8Array, passwords: readonly string[]): Promise<PDFDocumentProxy> => {
  for (const password of [null, ...passwords]) {
    try {
      return await open(bytes, password);
    } catch (thrown) {
      if (!isPasswordProblem(thrown)) throw thrown;
    }
  }
  throw passwords.length === 0
    ? rejectError('document.password-needed', 'The PDF is locked: give its password and read it again.')
    : rejectError(
        'document.password-wrong',
        'None of the given passwords opens the PDF: give the right one.',
        { details: { tried: passwords.length } },
      );
};

/**
 * Opens a PDF with PDF.js, hands it to `work` and closes it. No password is tried first.
 * Errors (reject): `document.password-needed`, `document.password-wrong`, `document.damaged` for all else that
 * PDF.js throws.
 */
export const withPdfjs = async <T>(
  options: { bytes: Uint8Array; passwords: readonly string[] },
  work: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> => {
  let document: PDFDocumentProxy | null = null;
  try {
    document = await openWithAny(options.bytes, options.passwords);
    return await work(document);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw rejectError('document.damaged', 'The PDF cannot be opened: ask its sender for an intact copy.', {
      cause,
    });
  } finally {
    await document?.loadingTask.destroy();
  }
};
