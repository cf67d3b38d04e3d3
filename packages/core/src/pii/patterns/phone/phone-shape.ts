/** A run of digits and what parts them, as a phone number may be written. */
export type PhoneShape = {
  text: string;
  /** All digits of the number, without `(0)` behind a country code and without the extension. */
  digits: string;
  groups: readonly string[];
  /** What stands between the groups, each once: ` `, `-`, `.`, `/`, `(`. */
  separators: ReadonlySet<string>;
  plus: boolean;
  /** The first digits stand in brackets, or those behind the country code. */
  brackets: boolean;
};

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** The groups of digits of a number, and what stands between them; not what stands before the first or closes the last. */
const cutGroups = (text: string): { groups: string[]; separators: Set<string> } => {
  const groups: string[] = [];
  const separators = new Set<string>();
  let at = 0;
  while (at < text.length && (text.charAt(at) === '+' || text.charAt(at) === '(')) at += 1;
  const end = text.endsWith(')') ? text.length - 1 : text.length;
  while (at < end) {
    const start = at;
    while (at < end && isDigit(text.charCodeAt(at))) at += 1;
    if (at > start) groups.push(text.slice(start, at));
    for (; at < end && !isDigit(text.charCodeAt(at)); at += 1) {
      const sign = text.charAt(at);
      separators.add(sign === ')' ? '(' : sign.trim() || ' ');
    }
  }
  return { groups, separators };
};

/** Cuts a matched number, without its extension, into its shape. */
export const readShape = (text: string): PhoneShape => {
  const plus = text.startsWith('+') || text.startsWith('(+');
  const isAbroad = plus || text.startsWith('00') || text.startsWith('(00');
  const { groups, separators } = cutGroups(isAbroad ? text.replace('(0)', ' ') : text);
  return {
    text,
    digits: groups.join(''),
    groups,
    separators,
    plus,
    brackets: text.includes('(') && /^(?:\+\d{1,4} ?|\d ?)?\(\d/.test(text),
  };
};

const isDayMonth = (first: number, second: number): boolean =>
  (first >= 1 && first <= 31 && second >= 1 && second <= 12) ||
  (first >= 1 && first <= 12 && second >= 1 && second <= 31);

const isYear = (group: string): boolean => /^(?:1[89]|20)\d\d$/.test(group);

/** `2021-12-24`, `24.12.2021`, `12/24/21`, also with a time behind it; `2019-2021` is a range of years. */
export const looksLikeDate = ({ groups, plus, brackets }: PhoneShape): boolean => {
  if (plus) return false;
  const [first = '', second = '', third = ''] = groups;
  if (groups.length === 2) return isYear(first) && isYear(second);
  if (brackets) return false;
  if (isYear(first) && second.length <= 2 && third.length <= 2)
    return isDayMonth(Number(third), Number(second));
  const short = first.length <= 2 && second.length <= 2 && isDayMonth(Number(first), Number(second));
  return short && (isYear(third) || (groups.length === 3 && third.length === 2));
};

/** `1 234 567`, `12.345.678`: groups of three behind a first one, which is how amounts are written. */
export const looksLikeAmount = ({ groups, separators, plus, brackets }: PhoneShape): boolean => {
  const [first = '', ...rest] = groups;
  if (plus || brackets || first.startsWith('0') || first.length > 3 || rest.length === 0) return false;
  if (separators.size !== 1 || separators.has('-') || separators.has('/')) return false;
  return rest.every((group) => group.length === 3);
};

/** `192.168.10.12`: four numbers up to 255. */
export const looksLikeIpAddress = ({ groups, separators }: PhoneShape): boolean =>
  groups.length === 4 &&
  separators.size === 1 &&
  separators.has('.') &&
  groups.every((group) => Number(group) <= 255);

/** `0.53 (0.27-1.04)`: a point between two groups only, beside other signs; numbers with points have them throughout. */
export const looksLikeDecimals = ({ groups, separators }: PhoneShape): boolean => {
  if (!separators.has('.')) return false;
  const others = [...separators].filter((sign) => sign !== '.' && sign !== ' ' && sign !== '(');
  return others.length > 0 || (groups[0]?.length === 1 && groups[0] !== '1');
};
