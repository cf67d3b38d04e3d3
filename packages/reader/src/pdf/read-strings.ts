import type { Pdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';

const maxBytes = 64 * 1024;

/** A text that PDFium writes as UTF-16; `ask` gets the place and its size and says how many bytes it needs. */
export const readWideString = (options: {
  pdfium: Pdfium;
  ask: (address: number, bytes: number) => number;
}): string => {
  const { pdfium, ask } = options;
  // The answer counts a closing zero, so that two bytes are an empty text.
  const bytes = Math.min(maxBytes, ask(0, 0));
  if (bytes <= 2) return '';
  return withScratch({ pdfium, bytes }, (scratch) => {
    const written = Math.min(bytes, ask(scratch.address, bytes));
    const copy = Buffer.from(pdfium.memory.buffer, scratch.address, Math.max(0, written - 2));
    return copy.toString('utf16le').replaceAll('\0', '').toWellFormed();
  });
};

/** The same for a text of single bytes. */
export const readByteString = (options: {
  pdfium: Pdfium;
  ask: (address: number, bytes: number) => number;
}): string => {
  const { pdfium, ask } = options;
  const bytes = Math.min(maxBytes, ask(0, 0));
  if (bytes <= 1) return '';
  return withScratch({ pdfium, bytes }, (scratch) => {
    const written = Math.min(bytes, ask(scratch.address, bytes));
    const copy = Buffer.from(pdfium.memory.buffer, scratch.address, Math.max(0, written - 1));
    return copy.toString('utf8').replaceAll('\0', '').toWellFormed();
  });
};

/** The text an annotation has under a key, or an empty one. */
export const readStringValue = (options: { pdfium: Pdfium; annotation: number; key: string }): string => {
  const { pdfium, annotation } = options;
  const key = Buffer.from(`${options.key}\0`, 'latin1');
  return withScratch({ pdfium, bytes: key.length }, ({ address }) => {
    new Uint8Array(pdfium.memory.buffer, address, key.length).set(key);
    return readWideString({
      pdfium,
      ask: (at, bytes) => pdfium.FPDFAnnot_GetStringValue(annotation, address, at, bytes),
    });
  });
};
