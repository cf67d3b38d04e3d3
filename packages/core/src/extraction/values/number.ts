export type DecimalSign = '.' | ',';

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;
const isGrouped = (groups: readonly string[]): boolean => {
  const [first = '', ...rest] = groups;
  const last = rest.at(-1);
  // Indian grouping puts two digits everywhere but in the last group: 1,23,456.
  return (
    /^\d{1,3}$/.test(first) &&
    last?.length === 3 &&
    (rest.every((group) => group.length === 3) ||
      (first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2)))
  );
};

/** What one written number says about itself: its digits, or why they can be read in two ways. */
export type NumberShape =
  | { kind: 'plain'; value: string; decimalSign: DecimalSign | null }
  | { kind: 'ambiguous'; sign: DecimalSign; digits: readonly [string, string] };

const join = (whole: string, fraction: string): string => {
  const trimmed = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? trimmed : `${trimmed}.${fraction}`;
};

/** Reads the unsigned body of a number by its own separators; `null` when it is no number. */
export const readNumberShape = (body: string): NumberShape | null => {
  const marked = body.replace(/['’´`]/g, "'").replace(spaces, ' ');
  const foreign = /[' ]/.exec(marked)?.[0];
  let rest = marked;
  if (foreign !== undefined) {
    // Apostrophes and spaces only ever group; what stands before the decimal sign must be groups of three.
    const [whole = '', fraction = '', more] = marked.split(/[.,]/);
    const groups = whole.split(foreign);
    if (more !== undefined || !groups.every((group) => /^\d+$/.test(group)) || !isGrouped(groups))
      return null;
    if (!/^\d*$/.test(fraction)) return null;
    const sign = marked.includes(',') ? ',' : marked.includes('.') ? '.' : null;
    rest = groups.join('');
    return { kind: 'plain', value: join(rest, fraction), decimalSign: sign };
  }
  if (!/^[.,]?\d+(?:[.,]\d+)*$/.test(rest)) return null;
  const signs = rest.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return { kind: 'plain', value: join(rest, ''), decimalSign: null };
  const sign: DecimalSign = last === ',' ? ',' : '.';
  const at = rest.lastIndexOf(sign);
  const [whole, fraction] = [rest.slice(0, at), rest.slice(at + 1)];
  if (signs.length > 1) {
    if (signs.split('').every((each) => each === last)) {
      return isGrouped(rest.split(last))
        ? { kind: 'plain', value: join(rest.replaceAll(last, ''), ''), decimalSign: last === ',' ? '.' : ',' }
        : null;
    }
    const group = signs.charAt(0);
    if (whole.includes(sign) || !isGrouped(whole.split(group))) return null;
    return { kind: 'plain', value: join(whole.replaceAll(group, ''), fraction), decimalSign: sign };
  }
  if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    return { kind: 'ambiguous', sign, digits: [whole, fraction] };
  }
  return { kind: 'plain', value: join(whole, fraction), decimalSign: sign };
};

/** Splits the sign from the digits: `-5`, `5-`, `(5)` and the typographic minus are all negative. */
export const splitNumberSign = (text: string): { negative: boolean; body: string } => {
  const trimmed = text.trim().replace(/[.,](?:[-–—]{1,2})$/, '');
  const bracketed = /^\((.*)\)$/s.exec(trimmed);
  const inner = (bracketed?.[1] ?? trimmed).trim();
  const negative = bracketed !== null || /^[-−–]/.test(inner) || /\d\s*[-−–]$/.test(inner);
  return { negative, body: inner.replace(/^[-−–+]\s*/, '').replace(/\s*[-−–]$/, '') };
};

/**
 * A written number as a decimal string, `null` when the whole text is no number. Where the text itself leaves
 * it open (`1.234`), the decimal sign of the document decides; without one the separator is taken as grouping.
 */
export const parseNumber = (options: { text: string; decimalSign: DecimalSign | null }): string | null => {
  const { negative, body } = splitNumberSign(options.text);
  const shape = readNumberShape(body);
  if (shape === null) return null;
  const value =
    shape.kind === 'plain'
      ? shape.value
      : shape.sign === options.decimalSign
        ? shape.digits.join('.')
        : shape.digits.join('');
  return negative && !/^[0.]*$/.test(value) ? `-${value}` : value;
};
