/** Spreadsheets keep and show 15 significant digits; what a binary number has beyond them is rounding. */
const significantDigits = 15;

/** A finite number as plain decimal text without an exponent; null for any other. */
export const toDecimalText = (number: number): string | null => {
  if (!Number.isFinite(number)) return null;
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(number.toPrecision(significantDigits)) ?? [];
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  const padded = point > 0 ? digits.padEnd(point, '0') : '0'.repeat(1 - point) + digits;
  const at = Math.max(1, point);
  const tail = padded.slice(at).replace(/0+$/, '');
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const text = tail === '' ? head : `${head}.${tail}`;
  return text === '0' ? '0' : sign + text;
};
