import { rejectError } from '@assay/core';
import { withPdf } from '../pdf/open-pdf.ts';
import { withPdfium } from '../pdf/pdfium.ts';
import { readAttachments, readContent } from '../pdf/read-attachments.ts';
import { withSecondOpinion } from '../pdf/second-opinion.ts';
import { headBytes, tellMediaType } from './media-type.ts';
import type { FoundPart } from './part.ts';
import { toPartName } from './part-name.ts';

type Options = { bytes: Uint8Array; passwords: readonly string[]; maxBytes: number };
type Content = { name: string; mediaType: string; size: number; content: Uint8Array | null };

const isXml = ({ name, mediaType }: { name: string; mediaType: string }): boolean =>
  /\.xml$/i.test(name) || /^(text|application)\/(\w[\w.+-]*\+)?xml$/i.test(mediaType);

const readWithPdfium = ({ bytes, passwords, maxBytes }: Options): Promise<Content[]> =>
  withPdfium((pdfium) =>
    withPdf({ pdfium, bytes, passwords }, (document) => {
      const files = readAttachments({ pdfium, document });
      if (files.every(isXml)) return files.map((file) => ({ ...file, content: null }));
      const count = pdfium.FPDFDoc_GetAttachmentCount(document);
      const handles: number[] = [];
      for (let index = 0; index < count && handles.length < files.length; index++) {
        const handle = pdfium.FPDFDoc_GetAttachment(document, index);
        if (handle !== 0) handles.push(handle);
      }
      return files.map((file, index) => {
        const attachment = handles[index] ?? 0;
        const { size } = file;
        const isWanted = attachment !== 0 && !isXml(file) && size > 0 && size <= maxBytes;
        return { ...file, content: isWanted ? readContent({ pdfium, attachment, size }) : null };
      });
    }),
  );

const readWithPdfjs = async ({ bytes, passwords, maxBytes }: Options): Promise<Content[]> => {
  const { withPdfjs } = await import('../pdfjs/open-pdfjs.ts');
  return withPdfjs({ bytes, passwords }, async (document) => {
    const files: Content[] = [];
    for (const [id, { filename: name }] of (await document.getAttachments()) ?? []) {
      const all = await document.getAttachmentContent(id);
      const size = all?.length ?? 0;
      files.push({ name, mediaType: '', size, content: size > 0 && size <= maxBytes ? all : null });
    }
    return files;
  });
};

const toPart = (file: Content, number: number): FoundPart | null => {
  const { content, size } = file;
  // XML belongs to the document itself, such as the data of an e-invoice, and is read with it.
  if (isXml(file)) return null;
  const message = `Attachment ${number} is empty, too large or damaged: ask for it by itself.`;
  return {
    name: toPartName(file.name, `part-${number}`),
    mediaType: tellMediaType({
      head: content?.subarray(0, headBytes) ?? new Uint8Array(),
      said: file.mediaType,
    }),
    size,
    inline: false,
    problem: content === null ? { code: 'pdf.damaged-part', message } : null,
    read: async () => {
      if (content === null) throw rejectError('document.damaged', message);
      return content;
    },
  };
};

/**
 * The files attached to a PDF in the order of its list, null for those that are read with it. Errors (reject): those
 * of opening it.
 */
export const openPdfParts = async (options: Options): Promise<(FoundPart | null)[]> => {
  const files = await withSecondOpinion({
    first: () => readWithPdfium(options),
    second: () => readWithPdfjs(options),
  });
  return files.map((file, index) => toPart(file, index + 1));
};
