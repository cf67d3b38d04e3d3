import type { EmbeddedFile, Page, Problem, ReadDocument } from '@assay/core/documents';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layOutPage } from '../layout/lay-out-page.ts';
import { describeAttachment } from '../pdf/describe-attachment.ts';
import { emptyPage } from '../pdf/empty-page.ts';
import { noPages, tooManyPages } from '../pdf/page-count.ts';
import { hasUsableSize } from '../pdf/page-size.ts';
import { linkTables } from '../tables/link-tables.ts';
import { readItemCharacters } from './item-characters.ts';
import { joinCharacters } from './join-characters.ts';
import { withPdfjs } from './open-pdfjs.ts';

const readPage = async (document: PDFDocumentProxy, number: number): Promise<Page | null> => {
  try {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { width, height } = viewport;
    if (!hasUsableSize({ width, height })) return null;
    const { items, styles } = await page.getTextContent();
    const characters = items.flatMap((item) =>
      'str' in item
        ? [...readItemCharacters({ item, styles, viewport }), ...(item.hasEOL ? [endOfLine] : [])]
        : [],
    );
    page.cleanup();
    const words = joinCharacters({ characters, width, height });
    return layOutPage({ number, width, height, words, rulings: [], image: 'rendered' });
  } catch {
    // PDF.js throws errors of many kinds for one damaged page; the others may be sound.
    return null;
  }
};

const nowhere = { left: 0, top: 0, right: 0, bottom: 0 };
const endOfLine = { code: 0x0a, shape: nowhere, style: { fontSize: 0, bold: false, vertical: false } };

const readAttachments = async (document: PDFDocumentProxy): Promise<EmbeddedFile[]> => {
  const describe = describeAttachment();
  const files: EmbeddedFile[] = [];
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content = await document.getAttachmentContent(id);
    files.push(describe({ name: filename, mediaType: '', size: content?.length ?? 0, read: () => content }));
  }
  return files;
};

/**
 * Reads a PDF with PDF.js, which fails on other files than PDFium does: into the same normal form, but without
 * rulings and bold letters. `pdf.second-reader` among the problems tells so. Errors as `readPdf`.
 */
export const readWithPdfjs = (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  maxPages: number;
}): Promise<ReadDocument> =>
  withPdfjs(options, async (document) => {
    const count = document.numPages;
    if (count < 1) throw noPages();
    if (count > options.maxPages) throw tooManyPages({ pages: count, maxPages: options.maxPages });
    const pages: Page[] = [];
    const problems: Problem[] = [
      {
        code: 'pdf.second-reader',
        message:
          'The PDF is damaged or unusual: another program read it, which sees no rulings and no bold letters.',
      },
    ];
    for (let number = 1; number <= count; number++) {
      const page = await readPage(document, number);
      pages.push(page ?? emptyPage(number));
      if (page === null) {
        problems.push({ code: 'page.damaged', message: `Page ${number} cannot be opened.` });
      } else if (!page.hasText) {
        problems.push({ code: 'page.no-text', message: `Page ${number} has no text: it may be a scan.` });
      }
    }
    if (problems.filter((problem) => problem.code === 'page.damaged').length === count) throw noPages();
    return {
      format: 'assay.read/1',
      mediaType: 'application/pdf',
      kind: 'pdf',
      pages: linkTables(pages),
      embedded: await readAttachments(document),
      problems,
    };
  });
