import type { EmbeddedFile } from '@assay/core/documents';
import { decodeXml } from '../decode-text.ts';
import type { Pdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';

/** Larger XML parts are told by name and size only. */
const maxXmlBytes = 20 * 1024 * 1024;
/** All of them together: what is read has to fit into memory several times over. */
const maxAllXmlBytes = 40 * 1024 * 1024;
const maxAttachments = 1_000;
const maxNameBytes = 2_048;

const isXml = (options: { name: string; mediaType: string }): boolean =>
  /\.xml$/i.test(options.name) || /^(text|application)\/(\w[\w.+-]*\+)?xml$/i.test(options.mediaType);

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
      return String.fromCharCode(...units).toWellFormed();
    });

  const files: EmbeddedFile[] = [];
  let xmlBytesLeft = maxAllXmlBytes;
  for (let index = 0; index < count; index++) {
    const attachment = pdfium.FPDFDoc_GetAttachment(document, index);
    if (attachment === 0) continue;
    const name = readString((at, bytes) => pdfium.FPDFAttachment_GetName(attachment, at, bytes));
    const subtype = readString((at, bytes) => pdfium.FPDFAttachment_GetSubtype(attachment, at, bytes));
    const xml = isXml({ name, mediaType: subtype });
    const mediaType = subtype === '' ? (xml ? 'application/xml' : 'application/octet-stream') : subtype;
    const size = withScratch({ pdfium, bytes: 8 }, (scratch) =>
      pdfium.FPDFAttachment_GetFile(attachment, 0, 0, scratch.address) === 0 ? 0 : (scratch.u32()[0] ?? 0),
    );
    const wanted = xml && size > 0 && size <= Math.min(maxXmlBytes, xmlBytesLeft);
    if (wanted) xmlBytesLeft -= size;
    files.push({ name, mediaType, size, text: wanted ? readXml({ pdfium, attachment, size }) : null });
  }
  return files;
};

const readXml = (options: { pdfium: Pdfium; attachment: number; size: number }): string | null => {
  const { pdfium, attachment, size } = options;
  return withScratch({ pdfium, bytes: size + 16 }, (scratch) => {
    // The length comes after the contents, on a place that fits a whole number.
    const length = scratch.address + scratch.bytes - 8;
    if (pdfium.FPDFAttachment_GetFile(attachment, scratch.address, size, length) === 0) return null;
    return decodeXml(new Uint8Array(pdfium.memory.buffer, scratch.address, size).slice());
  });
};
