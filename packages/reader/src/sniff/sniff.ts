import { rejectError } from '@assay/core';
import { looksLikeHtml, looksLikeMail } from '@assay/core/documents';
import { isOle } from '../ole/open-ole.ts';
import { isPicture } from '../pictures/sniff-picture.ts';
import { isBiff } from '../sheets/scan-biff.ts';
import { findMainPart, listPackageParts, unpackPackage } from '../zip/package-parts.ts';
import { nameForeignType } from './foreign-types.ts';
import { looksLikeText, toTextHead } from './looks-like-text.ts';

/** `ole` may hold several kinds, and locked ones: its reader looks into it. */
export type Kind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'pptx'
  | 'xls'
  | 'ole'
  | 'rtf'
  | 'xml'
  | 'text'
  | 'zip'
  | 'mail'
  | 'html'
  | 'image';

/** PDF readers look for the header in the first kilobyte. */
const maxPdfJunk = 1_024;

const rtfMark = '{\\rtf';

/** As much of a text as is looked at for the headers of a mail. */
const maxMailHead = 8_192;

const toLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const find = (bytes: Uint8Array, text: string): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(text, 0, 'latin1');

const isPdf = (bytes: Uint8Array): boolean => find(bytes.subarray(0, 5), '%PDF-') === 0;

/** Mails and archives may hold a PDF as it is, close to their beginning: they are told before. */
const isPdfBehindJunk = (bytes: Uint8Array): boolean => {
  const at = find(bytes.subarray(0, maxPdfJunk + 5), '%PDF-');
  // A text may speak of PDF headers: there must be an object, too.
  return at > 0 && find(bytes, 'endobj') > at;
};

const unsupported = (seems: string) =>
  rejectError(
    'document.unsupported',
    `This seems to be ${seems}: give a PDF, a picture, an Office document (DOCX, XLSX, PPTX and older), a mail, a web page, XML, text or a ZIP of these.`,
  );

/** Formats that say what they are in a part of their own. */
const stated: readonly { start: string; name: string }[] = [
  { start: 'application/vnd.oasis.opendocument.text', name: 'an OpenDocument text (save it as DOCX or PDF)' },
  {
    start: 'application/vnd.oasis.opendocument.presentation',
    name: 'an OpenDocument presentation (save it as PPTX or PDF)',
  },
  { start: 'application/epub', name: 'an electronic book (EPUB)' },
];
const maxStated = 200;

const sniffOpenDocument = (bytes: Uint8Array): Kind => {
  const part = unpackPackage({ bytes, isWanted: (key) => key === 'mimetype' }).get('mimetype');
  const said = new TextDecoder().decode(part?.subarray(0, maxStated)).trim();
  if (said.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  const known = stated.find(({ start }) => said.startsWith(start));
  throw unsupported(known?.name ?? 'an OpenDocument or EPUB file');
};

const sniffZip = (bytes: Uint8Array): Kind => {
  const names = listPackageParts(bytes);
  if (names === null) {
    throw rejectError(
      'document.damaged',
      'The file begins like a ZIP but is cut off: ask for an intact copy.',
    );
  }
  if (names.includes('word/document.xml')) return 'docx';
  if (names.some((name) => /^xl\/workbook\d*\.bin$/.test(name))) return 'xlsb';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  if (names.includes('mimetype')) return sniffOpenDocument(bytes);
  // Programs are free to name its parts; some number the document.
  const main = names.includes('_rels/.rels') ? findMainPart(bytes) : null;
  if (main?.startsWith('word/') === true && names.includes(main)) return 'docx';
  return 'zip';
};

/**
 * Tells the type by magic bytes, never by name. Errors (reject): `document.empty`, `document.unsupported`
 * naming what the file seems to be, `document.damaged` for a ZIP without a directory.
 */
export const sniff = (bytes: Uint8Array): Kind => {
  if (bytes.length === 0) {
    throw rejectError('document.empty', 'The file has no bytes: send it again.');
  }
  if (isPdf(bytes)) return 'pdf';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return sniffZip(bytes);
  if (isOle(bytes)) return 'ole';
  if (isBiff(bytes)) return 'xls';
  if (find(bytes.subarray(0, rtfMark.length), rtfMark) === 0) return 'rtf';
  if (looksLikeMail(toLatin1(bytes.subarray(0, maxMailHead)))) return 'mail';
  if (isPicture(bytes)) return 'image';
  if (isPdfBehindJunk(bytes)) return 'pdf';
  const foreign = nameForeignType(bytes);
  if (foreign !== null) throw unsupported(foreign);
  if (!looksLikeText(bytes)) throw unsupported('a binary file of an unknown type');
  const head = toTextHead(bytes);
  if (looksLikeHtml(head)) return 'html';
  return /^<(\?xml|!--|!DOCTYPE|[A-Za-z_][\w.:-]*[\s/>])/.test(head) ? 'xml' : 'text';
};
