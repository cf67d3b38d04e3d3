import { looksLikeHtml, looksLikeMail } from '../documents/text-shapes.ts';
import type { SourceFormat } from './source-format.ts';

/** As many first bytes as tell the format; PDF readers look for the header in the first kilobyte. */
export const sniffedBytes = 4_096;
const maxPdfJunk = 1_024;

/**
 * What a file may be by its first bytes, and what to call that. Several where only the whole file tells, none where it
 * is nothing that is read.
 */
export type Sniffed = { formats: readonly SourceFormat[]; seems: string };

const office: readonly SourceFormat[] = ['docx', 'xlsx', 'xlsb', 'pptx'];

/** First bytes of formats that are not read. */
const foreign: readonly { start: string; seems: string }[] = [
  { start: 'GIF8', seems: 'an image' },
  { start: '%!PS', seems: 'a PostScript file' },
  { start: '\x1f\x8b', seems: 'a gzip archive' },
  { start: 'Rar!', seems: 'a RAR archive' },
  { start: "7z\xbc\xaf'\x1c", seems: 'a 7z archive' },
  { start: '\x7fELF', seems: 'a program' },
];

/** First bytes of pictures; a WebP says so behind its length. */
const pictureStarts = ['\x89PNG', '\xff\xd8\xff', 'II*\0', 'MM\0*'];

const isPicture = (head: string): boolean =>
  pictureStarts.some((start) => head.startsWith(start)) ||
  (head.startsWith('RIFF') && head.startsWith('WEBP', 8));

const toLatin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const zipEntryMark = 'PK\x03\x04';
const zipHeaderBytes = 30;

/** The names of those entries of a ZIP that begin in its first bytes. */
const listFirstEntries = (head: string): string[] => {
  const names: string[] = [];
  for (let at = head.indexOf(zipEntryMark); at >= 0; at = head.indexOf(zipEntryMark, at + 1)) {
    const nameLength = head.charCodeAt(at + 26) + 256 * head.charCodeAt(at + 27);
    names.push(head.slice(at + zipHeaderBytes, at + zipHeaderBytes + (nameLength || 0)));
  }
  return names;
};

/** The directory of a ZIP stands at its end; the names of the first entries tell most of what they are. */
const sniffZip = (head: string): Sniffed => {
  const names = listFirstEntries(head);
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('word/')) return { formats: ['docx'], seems: 'docx' };
  if (has('xl/')) return { formats: ['xlsx', 'xlsb'], seems: 'an Excel workbook' };
  if (has('ppt/')) return { formats: ['pptx'], seems: 'a PowerPoint presentation' };
  if (names[0] === 'mimetype') {
    const isSheet = head.includes('opendocument.spreadsheet');
    return { formats: isSheet ? ['ods'] : [], seems: 'an OpenDocument or EPUB file' };
  }
  const isOffice = has('[Content_Types].xml') || has('_rels/') || has('docProps/');
  return isOffice
    ? { formats: office, seems: 'an Office file' }
    : { formats: ['zip'], seems: 'a ZIP archive' };
};

const isPdf = (head: string): boolean => {
  const at = head.slice(0, maxPdfJunk + 5).indexOf('%PDF-');
  // A text may speak of PDF headers: behind junk there must be an object, too.
  return at === 0 || (at > 0 && /\d \d+ obj\b/.test(head.slice(at)));
};

const sniffText = (head: string): Sniffed => {
  // Text of 16-bit characters is full of zeros; any other text has none.
  const isWide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');
  const text = isWide ? head.slice(2).replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, '');
  if (text.includes('\0')) return { formats: [], seems: 'a binary file of an unknown type' };
  const start = text.trimStart();
  if (looksLikeHtml(start)) return { formats: ['html'], seems: 'a web page (HTML)' };
  const isXml = /^<(\?xml|!--|!DOCTYPE|[A-Za-z_][\w.:-]*[\s/>])/.test(start);
  return isXml ? { formats: ['xml'], seems: 'xml' } : { formats: ['text', 'csv', 'markdown'], seems: 'text' };
};

/** What a file may be by its first bytes, never by its name; the reader looks closer. */
export const sniffFormat = (bytes: Uint8Array): Sniffed => {
  const head = toLatin1(bytes.subarray(0, sniffedBytes));
  if (isPdf(head)) return { formats: ['pdf'], seems: 'pdf' };
  if (head.startsWith(zipEntryMark)) return sniffZip(head);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    // A newer Office file with a password lies in one of these, too.
    return {
      formats: ['doc', 'xls', 'msg', ...office],
      seems: 'an old or encrypted Office file, or a message',
    };
  }
  if (head.startsWith('{\\rtf')) return { formats: ['rtf'], seems: 'rtf' };
  if (looksLikeMail(head)) return { formats: ['mail'], seems: 'a mail' };
  if (isPicture(head)) return { formats: ['image'], seems: 'an image' };
  const known = foreign.find(({ start }) => head.startsWith(start));
  return known ? { formats: [], seems: known.seems } : sniffText(head);
};
