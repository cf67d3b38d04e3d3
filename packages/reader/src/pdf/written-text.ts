/** White space and control characters: a word ends here. PDFium marks a hyphen at a line's end with 2. */
export const isBreak = (code: number): boolean =>
  (code <= 0x20 && code !== 2) ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  (code >= 0x2028 && code <= 0x2029) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Characters nobody sees: marks of direction and width, variation selectors, tags, and codes without meaning. */
export const isIgnored = (code: number): boolean =>
  code >= 0x7f &&
  (code <= 0x9f ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffff ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code >= 0xe0000);

/** The character as one would type it: Latin ligatures taken apart, every hyphen of a line's end a plain one. */
export const toWrittenText = (code: number): string => {
  if (code < 0x7f && code !== 2) return String.fromCharCode(code);
  if (code === 2 || code === 0xad || code === 0xfffe) return '-';
  const char = String.fromCodePoint(code);
  return code >= 0xfb00 && code <= 0xfb06 ? char.normalize('NFKC') : char;
};
