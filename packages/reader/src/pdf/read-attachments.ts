import type { EmbeddedFile } from '@assay/core/documents';
import { describeAttachment } from './describe-attachment.ts';
import type { Pdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';

const maxAttachments = 1_000;
const maxNameBytes = 2_048;

/** The files inside a PDF; XML parts with their text. */
export const readAttachments = (options: { pdfium: Pdfium; document: number }): EmbeddedFile[] => {
  const { pdfium, document } = options;
  const count = Math.min(maxAttachments, pdfium.FPDFDoc_GetAttachmentCount(document));
  if (count < 1) return [];
  const readString = (ask: (address: number, bytes: number) => number): string =>
    withScratch({ pdfium, bytes: maxNameBytes }, (scratch) => {
      const bytes = Math.min(maxNameBytes, ask(scratch.address, maxNameBytes));
      if (bytes < 2) return '';
      // A copy: the answer counts its closing zero, and text decoders refuse views on memory that can grow.
      const units = scratch.u16().slice(0, bytes / 2 - 1);
      return String.fromCharCode(...units);
    });

  const files: EmbeddedFile[] = [];
  const describe = describeAttachment();
  for (let index = 0; index < count; index++) {
    const attachment = pdfium.FPDFDoc_GetAttachment(document, index);
    if (attachment === 0) continue;
    const name = readString((at, bytes) => pdfium.FPDFAttachment_GetName(attachment, at, bytes));
    const mediaType = readString((at, bytes) => pdfium.FPDFAttachment_GetSubtype(attachment, at, bytes));
    const size = withScratch({ pdfium, bytes: 8 }, (scratch) =>
      pdfium.FPDFAttachment_GetFile(attachment, 0, 0, scratch.address) === 0 ? 0 : (scratch.u32()[0] ?? 0),
    );
    files.push(describe({ name, mediaType, size, read: () => readContent({ pdfium, attachment, size }) }));
  }
  return files;
};

/** The bytes of one of a PDF’s attachments; null where PDFium does not give them. */
export const readContent = (options: {
  pdfium: Pdfium;
  attachment: number;
  size: number;
}): Uint8Array | null => {
  const { pdfium, attachment, size } = options;
  return withScratch({ pdfium, bytes: size + 16 }, (scratch) => {
    // The length comes after the contents, on a place that fits a whole number.
    const length = scratch.address + scratch.bytes - 8;
    if (pdfium.FPDFAttachment_GetFile(attachment, scratch.address, size, length) === 0) return null;
    return new Uint8Array(pdfium.memory.buffer, scratch.address, size).slice();
  });
};
