import { decodeFile } from '../carriers/decode-text.ts';

const tryDecode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // An encoding that nobody knows, or another than the part says of itself.
    return null;
  }
};

/** What an XML part says of itself; its declaration is ASCII, but for UTF-16, of which each second byte is nothing. */
const findEncoding = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ?? null;
};

/** The text of an XML part by its byte order mark, else as it says of itself, else by what its bytes may be. */
export const decodeXml = (bytes: Uint8Array): string => {
  const encoding = findEncoding(bytes);
  const declared = encoding === null ? null : tryDecode(encoding, bytes);
  return (declared ?? decodeFile(bytes).text).replace(/^\ufeff/, '');
};
