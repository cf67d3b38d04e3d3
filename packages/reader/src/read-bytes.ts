import { rejectError } from '@assay/core';
import { ReadDocument } from '@assay/core/documents';
import { defaultReadLimits, type ReadLimits } from '@assay/core/ports';
import { readArchive } from './archive/read-archive.ts';
import { readCsv } from './csv/read-csv.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { describeDocument } from './layout/describe-pages.ts';
import { readMail } from './mail/read-mail.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { isOcrOutOfTime } from './ocr/scan-problems.ts';
import { readOle } from './ole/read-ole.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPicture } from './pictures/read-picture.ts';
import { readPptx } from './pptx/read-pptx.ts';
import { readText, readXml } from './read-text.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { readXls } from './sheets/read-xls.ts';
import { readZippedWorkbook } from './sheets/read-zipped-workbook.ts';
import { sniff } from './sniff/sniff.ts';

export type ReadBytesOptions = {
  bytes: Uint8Array;
  /** Tried in order after none. */
  passwords?: readonly string[];
  /**
   * `timeoutMs` is the caller's to enforce: work inside WASM cannot be stopped from its own thread. Scanned pages are
   * read only as far as it reaches; `problems` tell those that are left, and `mayGoOn` whether to read again.
   */
  limits?: Partial<ReadLimits>;
  /** What an earlier reading of the same bytes gave whose time was over: scanned pages it came to are taken from it. */
  before?: ReadDocument | undefined;
  /** Ends reading between two scanned pages; then what it was aborted with rejects. */
  signal?: AbortSignal;
};

/** What a locked package holds is a ZIP, so that no package holds another one. */
const readInner = async (bytes: Uint8Array, options: ReadBytesOptions): Promise<ReadDocument> =>
  readBytes({ ...options, bytes, passwords: [] });

/**
 * Reads a file into the normal form. The type is told by magic bytes; the same bytes give the same result.
 * Errors (all reject): `document.empty`, `document.unsupported`, `document.damaged`, `document.too-large`,
 * `document.too-many-pages`, `document.password-needed`, `document.password-wrong`.
 */
export const readBytes = async (options: ReadBytesOptions): Promise<ReadDocument> => {
  const read = describeDocument(await readKind(options));
  // Pages that were kept meanwhile come in the schema's order of keys: so do all, and the bytes are the same.
  return read.pages.some(({ textSource }) => textSource === 'ocr') ? ReadDocument.parse(read) : read;
};

const countLeft = ({ problems }: ReadDocument): number => problems.filter(isOcrOutOfTime).length;

/** Whether a further reading, with this one as `before`, would come further: pages are left, and this one read some. */
export const mayGoOn = (read: ReadDocument, before: ReadDocument | undefined): boolean => {
  const left = countLeft(read);
  return left > 0 && left < (before === undefined ? read.pages.length : countLeft(before));
};

const readKind = async (options: ReadBytesOptions): Promise<ReadDocument> => {
  const { bytes, passwords = [], before, signal } = options;
  const { maxBytes, maxPages, timeoutMs } = { ...defaultReadLimits, ...options.limits };
  if (bytes.length > maxBytes) {
    throw rejectError(
      'document.too-large',
      `The file has ${bytes.length} bytes, ${maxBytes} are allowed: make it smaller or raise maxBytes.`,
      { details: { bytes: bytes.length, maxBytes } },
    );
  }
  const kind = sniff(bytes);
  switch (kind) {
    case 'pdf':
      return readPdf({ bytes, passwords, maxPages, timeoutMs, before, signal });
    case 'docx':
      return readDocx({ bytes, maxPages });
    case 'xlsx':
    case 'xlsb':
    case 'ods':
      return readZippedWorkbook({ bytes, kind, maxPages });
    case 'pptx':
      return readPptx({ bytes, maxPages });
    case 'xls':
      return readXls({ stream: bytes, hasMacros: false, maxPages });
    case 'ole':
      return readOle({ bytes, passwords, maxPages, readInner: (inner) => readInner(inner, options) });
    case 'rtf':
      return readRtf({ bytes, maxPages });
    case 'xml':
      return readXml({ bytes, maxPages });
    case 'html':
      return readHtml({ bytes, maxPages });
    case 'mail':
      return readMail({ bytes, maxPages });
    case 'zip':
      return readArchive({ bytes, maxPages });
    case 'image':
      return readPicture({ bytes, maxPages, timeoutMs, before, signal });
    case 'text':
      return (
        readMarkdown({ bytes, maxPages }) ?? readCsv({ bytes, maxPages }) ?? readText({ bytes, maxPages })
      );
  }
};
