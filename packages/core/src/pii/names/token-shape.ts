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

const ofLowerCase = 1;
const ofUpperCase = 2;
const ofDigits = 4;

/** Of which of these a token of ASCII consists, as bits; 0 where it has another character. */
const kindsOf = (token: string): number => {
  let kinds = 0;
  for (let at = 0; at < token.length; at += 1) {
    const unit = token.charCodeAt(at);
    if (unit >= 97 && unit <= 122) kinds |= ofLowerCase;
    else if (unit >= 65 && unit <= 90) kinds |= ofUpperCase;
    else if (unit >= 48 && unit <= 57) kinds |= ofDigits;
    else return 0;
  }
  return kinds;
};

const digitShape = (token: string): number => digitShapes[token.length] ?? tokenShape.digitLong;

/** The shape of a token: one run of letters, marks and digits. */
export const shapeOf = (token: string): number => {
  const kinds = kindsOf(token);
  if (kinds === ofLowerCase) return token.length === 1 ? tokenShape.lowerLetter : tokenShape.lower;
  if (kinds === ofDigits) return digitShape(token);
  if (kinds !== 0 && !(kinds & ofDigits)) return wordShape(token);
  if (/^[\p{L}\p{M}]+$/u.test(token)) {
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
      token,
    )
      ? tokenShape.unspaced
      : wordShape(token);
  }
  if (/^\p{Nd}+$/u.test(token)) return digitShape(token);
  return /^\p{Nd}/u.test(token) ? tokenShape.digitLetter : tokenShape.letterDigit;
};
