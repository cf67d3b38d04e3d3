import { decodeDeclared, decodeText } from '../decode-text.ts';

/** By a byte order mark, then by what the page declares, then as any text. */
export const decodeHtml = (bytes: Uint8Array): string => {
  const head = String.fromCharCode(...bytes.subarray(0, 2_048));
  const declared =
    /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  return (declared === undefined ? null : decodeDeclared(declared, bytes)) ?? decodeText(bytes);
};
