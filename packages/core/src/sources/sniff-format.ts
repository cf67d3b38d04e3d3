import type { SourceFormat } from './source-format.ts';

/** As many first bytes as tell the format; PDF readers look for the header in the first kilobyte. */
export const sniffedBytes = 4_096;
const maxPdfJunk = 1_024;

/** First bytes of binary formats that could pass for text, or are told to people by their name. */
const foreign: readonly { start: string; name: string }[] = [
  { start: '\x89PNG', name: 'an image' },
  { start: '\xff\xd8\xff', name: 'an image' },
  { start: 'GIF8', name: 'an image' },
  { start: 'II*\0', name: 'an image' },
  { start: 'MM\0*', name: 'an image' },
  { start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'an old or encrypted Office file' },
  { start: '{\\rtf', name: 'an RTF document' },
  { start: '%!PS', name: 'a PostScript file' },
  { start: '\x1f\x8b', name: 'a gzip archive' },
  { start: 'Rar!', name: 'a RAR archive' },
  { start: "7z\xbc\xaf'\x1c", name: 'a 7z archive' },
  { start: '\x7fELF', name: 'a program' },
];

export type Sniffed = { format: SourceFormat; seems: null } | { format: null; seems: string };

const toLatin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

const isUtf16 = (head: string): boolean => head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff');

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

/** The directory of a ZIP stands at its end; the names of the first entries tell most foreign ones. */
const sniffZip = (head: string): Sniffed => {
  const names = listFirstEntries(head);
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (has('xl/')) return { format: null, seems: 'an Excel workbook' };
  if (has('ppt/')) return { format: null, seems: 'a PowerPoint presentation' };
  if (names[0] === 'mimetype') return { format: null, seems: 'an OpenDocument or EPUB file' };
  const isOffice = has('[Content_Types].xml') || has('_rels/') || has('docProps/') || has('word/');
  return isOffice ? { format: 'docx', seems: null } : { format: null, seems: 'a ZIP archive' };
};

const isPdf = (head: string): boolean => {
  const at = head.slice(0, maxPdfJunk + 5).indexOf('%PDF-');
  // A text may speak of PDF headers: behind junk there must be an object, too.
  return at === 0 || (at > 0 && /\d \d+ obj\b/.test(head.slice(at)));
};

/** What a file is by its first bytes, never by its name. The reader looks closer: a ZIP that passes may be no DOCX. */
export const sniffFormat = (bytes: Uint8Array): Sniffed => {
  const head = toLatin1(bytes.subarray(0, sniffedBytes));
  if (isPdf(head)) return { format: 'pdf', seems: null };
  if (head.startsWith('PK\x03\x04')) return sniffZip(head);
  const known = foreign.find(({ start }) => head.startsWith(start));
  if (known) return { format: null, seems: known.name };
  // Text of 16-bit characters is full of zeros; any other text has none.
  const text = isUtf16(head) ? head.slice(2).replaceAll('\0', '') : head.replace(/^\xef\xbb\xbf/, '');
  if (text.includes('\0')) return { format: null, seems: 'a binary file of an unknown type' };
  const start = text.trimStart();
  if (/^<(!doctype\s+html|html)[\s>]/i.test(start)) return { format: null, seems: 'a web page (HTML)' };
  const isXml = /^<(\?xml|!--|!DOCTYPE|[A-Za-z_][\w.:-]*[\s/>])/.test(start);
  return { format: isXml ? 'xml' : 'text', seems: null };
};
