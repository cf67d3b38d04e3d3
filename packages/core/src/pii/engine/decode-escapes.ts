import { matchesOf } from './matches-of.ts';
import type { Replaced } from './replaced-text.ts';

/** Signs by their names in HTML; accented letters are made of letter and accent. */
const namedSigns: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  commat: '@',
  period: '.',
  comma: ',',
  colon: ':',
  semi: ';',
  plus: '+',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  lowbar: '_',
  sol: '/',
  num: '#',
  equals: '=',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  shy: '',
  zwj: '',
  zwnj: '',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  middot: '·',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  lstrok: 'ł',
  Lstrok: 'Ł',
  Tab: ' ',
  NewLine: '\n',
};
const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
  ogon: '\u0328',
  breve: '\u0306',
  macr: '\u0304',
};
const accented = /^([A-Za-z])(acute|grave|circ|uml|tilde|ring|cedil|caron|ogon|breve|macr)$/;

export const htmlEntity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
export const backslashed =
  /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|u\{([\da-fA-F]{1,6})\}|([nrt"/](?![a-z_])))/g;
export const percentEncoded = /(?:%[\da-fA-F]{2})+/g;
export const quotedPrintable = /=(?:[\dA-F]{2}(?:=[\dA-F]{2})*|\r?\n)/g;
/** What mail programs write and hardly anybody else: an equals sign, a byte of two, the end of a long line. */
const printableMarks = /=3D|=[CD][\dA-F]=[89AB][\dA-F]|=E2=80=/;

/** One character of the basic plane or nothing: others would take two units where one was promised. */
const toCharacter = (code: number): string | null =>
  code > 0 && code <= 0xffff ? String.fromCharCode(code) : null;

const readName = (name: string): string | null => {
  const sign = namedSigns[name];
  if (sign !== undefined) return sign;
  const [, letter, accent] = accented.exec(name) ?? [];
  if (letter === undefined || accent === undefined) return null;
  const made = (letter + (accents[accent] ?? '')).normalize('NFC');
  return made.length === 1 ? made : null;
};

const findEntities = (text: string, found: Replaced[]): void => {
  for (const { 0: whole, 1: decimal, 2: hex, 3: name, index } of matchesOf(text, htmlEntity)) {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const kept = name === undefined ? toCharacter(code) : readName(name);
    if (kept !== null) found.push({ index, length: whole.length, kept });
  }
};

const plainEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '/': '/' };

const findBackslashed = (text: string, found: Replaced[]): void => {
  for (const { 0: whole, 1: four, 2: two, 3: braced, 4: plain, index } of matchesOf(text, backslashed)) {
    // A backslash that is written twice is itself.
    if (text.charCodeAt(index - 1) === 0x5c) continue;
    const code = Number.parseInt(four ?? two ?? braced ?? '', 16);
    const kept = plain === undefined ? toCharacter(code) : (plainEscapes[plain] ?? null);
    if (kept !== null) found.push({ index, length: whole.length, kept });
  }
};

/** Where the bytes of a run stand (three characters each), by the character that they are. */
const readBytes = (run: string): { at: number; bytes: number; kept: string }[] => {
  const bytes = run.match(/[\dA-Fa-f]{2}/g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const read: { at: number; bytes: number; kept: string }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const count =
      first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 0;
    const rest = bytes.slice(at + 1, at + count);
    const whole = count > 0 && rest.length === count - 1 && rest.every((byte) => (byte & 0xc0) === 0x80);
    if (whole) {
      const lead = count === 1 ? first : first & (count === 2 ? 0x1f : 0x0f);
      const kept = String.fromCharCode(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), lead));
      read.push({ at, bytes: count, kept });
    }
    at += whole ? count : 1;
  }
  return read;
};

const isLetterOrDigit = /^[A-Za-z\d]$/;
const isControl = (sign: string): boolean => sign < ' ' && !/[\t\r\n]/.test(sign);

/** Bytes of letters and digits are written so by those who hide them, in runs: `5%50` is a number and a number. */
const isMeant = (run: string, kept: string): boolean =>
  !isControl(kept) && (run.length > 3 || !isLetterOrDigit.test(kept));

const pushBytes = (run: { text: string; index: number }, found: Replaced[]): void => {
  for (const { at, bytes, kept } of readBytes(run.text)) {
    if (isMeant(run.text, kept)) found.push({ index: run.index + 3 * at, length: 3 * bytes, kept });
  }
};

/** Bytes of links stay as they are: the link is what is found. */
const findPercents = (text: string, found: Replaced[]): void => {
  let from = 0;
  let isLink = false;
  for (const { 0: run, index } of matchesOf(text, percentEncoded)) {
    let start = index;
    while (start > from && text.charCodeAt(start - 1) > 0x20) start -= 1;
    isLink = (isLink && start === from) || text.slice(start, index).includes('://');
    if (!isLink) pushBytes({ text: run, index }, found);
    from = index;
  }
};

const hostBehind = /^[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,5}\.[A-Za-z]{2,24}(?![A-Za-z\d])/;

const findPrintable = (text: string, found: Replaced[]): void => {
  const isPrintable = printableMarks.test(text);
  for (const { 0: run, index } of matchesOf(text, quotedPrintable)) {
    if (isPrintable && run.endsWith('\n')) found.push({ index, length: run.length, kept: '' });
    else if (isPrintable) pushBytes({ text: run, index }, found);
    else if (run === '=40' && hostBehind.test(text.slice(index + 3, index + 200)))
      found.push({ index, length: 3, kept: '@' });
  }
};

/**
 * What is escaped in a text, by what it stands for: references of HTML (`&#64;`), escapes of JSON (`\u0040`), bytes of
 * links (`%40`, outside of links) and of mails (`=40`, in texts that have signs of being so written). In order.
 */
export const findEscapes = (text: string): Replaced[] => {
  const found: Replaced[] = [];
  if (text.includes('&')) findEntities(text, found);
  if (text.includes('\\')) findBackslashed(text, found);
  if (text.includes('%')) findPercents(text, found);
  if (text.includes('=')) findPrintable(text, found);
  let end = 0;
  return found
    .sort((left, right) => left.index - right.index)
    .filter(({ index, length }) => {
      const isFree = index >= end;
      if (isFree) end = index + length;
      return isFree;
    });
};
