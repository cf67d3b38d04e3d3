import { looksLikeHtml, looksLikeMail } from '@assay/core/documents';
import { nameForeignType } from '../sniff/foreign-types.ts';
import { toTextHead } from '../sniff/looks-like-text.ts';

/** First bytes that tell a type plainly, as Latin-1 text. */
const signatures: readonly { at: number; text: string; mediaType: string }[] = [
  { at: 0, text: '%PDF-', mediaType: 'application/pdf' },
  { at: 0, text: '\x89PNG', mediaType: 'image/png' },
  { at: 0, text: '\xff\xd8\xff', mediaType: 'image/jpeg' },
  { at: 0, text: 'GIF8', mediaType: 'image/gif' },
  { at: 0, text: 'II*\0', mediaType: 'image/tiff' },
  { at: 0, text: 'MM\0*', mediaType: 'image/tiff' },
  { at: 8, text: 'WEBP', mediaType: 'image/webp' },
  { at: 0, text: '{\\rtf', mediaType: 'application/rtf' },
  { at: 0, text: '\x1f\x8b', mediaType: 'application/gzip' },
  { at: 0, text: 'Rar!', mediaType: 'application/vnd.rar' },
  { at: 0, text: "7z\xbc\xaf'\x1c", mediaType: 'application/x-7z-compressed' },
  { at: 0, text: '\x78\x9f\x3e\x22', mediaType: 'application/ms-tnef' },
];
const zip = 'PK\x03\x04';
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** What a ZIP holds by the names of its first entries. */
const ooxml: readonly { name: string; mediaType: string }[] = [
  { name: 'word/', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { name: 'xl/', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { name: 'ppt/', mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
];
/** Types of which a ZIP or an OLE container may be one; what is said is believed only within its family. */
const zipTypes = /zip|openxml|opendocument|epub|java-archive/;
const oleTypes = /msword|ms-excel|ms-powerpoint|ms-outlook|visio|ms-works/;

const plainTypes = /^text\/|json|javascript|^message\/|^application\/(x-)?(sh|yaml|toml|sql)$/;

const zipType = (head: string, said: string): string => {
  const known = ooxml.find(({ name }) => head.includes(name));
  if (known !== undefined) return known.mediaType;
  return zipTypes.test(said) ? said : 'application/zip';
};

const textType = (bytes: Uint8Array, said: string): string => {
  const head = toTextHead(bytes);
  if (looksLikeMail(head)) return 'message/rfc822';
  if (looksLikeHtml(head)) return 'text/html';
  if (/^<(\?xml|!DOCTYPE|[A-Za-z_][\w.:-]*[\s/>])/.test(head)) return 'application/xml';
  return plainTypes.test(said)
    ? said
    : said === '' || said === 'application/octet-stream'
      ? 'text/plain'
      : said;
};

/** How many first bytes are enough to tell. */
export const headBytes = 4_096;

/** A part's type by its first bytes; what is said of it counts where they do not tell. */
export const tellMediaType = (options: { head: Uint8Array; said: string }): string => {
  const bytes = options.head.subarray(0, headBytes);
  const said = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(options.said) ? options.said.toLowerCase() : '';
  const head = String.fromCharCode(...bytes);
  const known = signatures.find(({ at, text }) => head.startsWith(text, at));
  if (known !== undefined) return known.mediaType;
  if (head.startsWith(zip)) return zipType(head, said);
  if (head.startsWith(ole)) return oleTypes.test(said) ? said : 'application/x-ole-storage';
  if (bytes.length > 0 && nameForeignType(bytes) === null && !head.includes('\0'))
    return textType(bytes, said);
  return said === '' || said.startsWith('text/') ? 'application/octet-stream' : said;
};
