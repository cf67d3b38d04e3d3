/** Letters that OCR gives for digits. */
const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  B: '8',
};

/** Source of a character class of what may be read for a digit. */
export const digitLike = String.raw`[\dOoQDIli|ZzSsGB]`;

/** More than this is no digit misread here and there, but a word. */
const maxMended = 3;

/** The text with letters that OCR gives for digits as digits; null where there are none, or too many. */
export const mendDigits = (text: string): string | null => {
  let mended = 0;
  const written = [...text].map((letter) => {
    const digit = digits[letter];
    if (digit !== undefined) mended += 1;
    return digit ?? letter;
  });
  return mended === 0 || mended > maxMended ? null : written.join('');
};
