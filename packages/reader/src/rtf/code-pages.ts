import { encodingOfCodePage } from '../mail/code-page.ts';

/** Code pages by the numbers that fonts have for their sets of characters. */
const pageOfCharset: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  238: 1250,
};
const usual = 'windows-1252';

/** The encoding that a font's set of characters stands for; null where it says nothing of its own. */
export const encodingOfCharset = (charset: number): string | null => {
  if (charset === 77) return 'macintosh';
  if (charset === 222) return 'windows-874';
  const page = pageOfCharset[charset];
  return page === undefined ? null : encodingOfCodePage(page);
};

/** The encoding of a file that names its code page. */
export const encodingOfAnsi = (codePage: number): string =>
  codePage === 874 ? 'windows-874' : (encodingOfCodePage(codePage) ?? usual);

/** Pieces are joined first: a letter of several bytes is written in several. */
export const decodeRun = (pieces: readonly Uint8Array[], encoding: string): string =>
  new TextDecoder(encoding).decode(Buffer.concat(pieces));
