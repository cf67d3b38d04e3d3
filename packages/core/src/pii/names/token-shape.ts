/** How a token is written. */
export const tokenShape = {
  none: 0,
  lower: 1,
  capital: 2,
  upper: 3,
  initial: 4,
  mixed: 5,
  /** Capitals at the start and within (`McDonald`, `DeShawn`). */
  inner: 6,
  digit1: 7,
  digit2: 8,
  digit3: 9,
  digit4: 10,
  digit5: 11,
  digitLong: 12,
  digitLetter: 13,
  letterDigit: 14,
  unspaced: 15,
  lowerLetter: 16,
  /** Part of a mail or web address. */
  link: 17,
} as const;

const digitShapes = [
  tokenShape.none,
  tokenShape.digit1,
  tokenShape.digit2,
  tokenShape.digit3,
  tokenShape.digit4,
  tokenShape.digit5,
];

const wordShape = (token: string): number => {
  if (token.length === 1) return token === token.toLowerCase() ? tokenShape.lowerLetter : tokenShape.initial;
  const lower = token.toLowerCase();
  if (token === lower) return tokenShape.lower;
  if (token === token.toUpperCase()) return tokenShape.upper;
  const first = token.charAt(0);
  if (first === lower.charAt(0)) return tokenShape.mixed;
  return token.slice(1) === lower.slice(1) ? tokenShape.capital : tokenShape.inner;
};

/** The shape of a token: one run of letters, marks and digits. */
export const shapeOf = (token: string): number => {
  if (/^[\p{L}\p{M}]+$/u.test(token)) {
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      token,
    )
      ? tokenShape.unspaced
      : wordShape(token);
  }
  if (/^\p{Nd}+$/u.test(token)) return digitShapes[token.length] ?? tokenShape.digitLong;
  return /^\p{Nd}/u.test(token) ? tokenShape.digitLetter : tokenShape.letterDigit;
};
