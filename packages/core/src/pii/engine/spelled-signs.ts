import { matchesOf } from './matches-of.ts';
import type { Replaced } from './replaced-text.ts';

/** How an `@` is written for people alone, and one with spaces beside it. */
export const spelledAt = /[([{<] ?(?:at|ät|arobase|arroba|chiocciola|@) ?[)\]}>]|[_-]at[_-]| @ ?|@ /giu;
const spelledDot = '[([{] ?(?:dot|punkt|punto|point|ponto|\\.) ?[)\\]}]';
/** A written or spelled point between two parts of a host's name, at one place. */
export const hostDot = new RegExp(`\\.| ?${spelledDot} ?| (?:dot|punkt|punto|point|ponto) `, 'iuy');
export const hostPart = /[\p{L}\d][\p{L}\d-]{0,62}/uy;
/** The spelled points of a name before the sign. */
export const localDots = new RegExp(` ?${spelledDot} ?| (?:dot|punkt) `, 'giu');
export const localPart = /[\p{L}\d._+-]+$/u;
/** Points in brackets, so that nothing makes a link of what is around them. */
export const bracketedDot = /[([{](?:dot|\.)[)\]}]/gi;
/** The scheme of a link that nobody shall follow. */
export const brokenScheme = /hxxp(?=s?:\/\/)/gi;
/** A hyphen or a point that is read out between digits. */
export const spokenSign =
  / (?:(dot|punkt|punto)|dash|hyphen|minus|bindestrich|strich|tiret|gui[oó]n|trattino|streepje) (?=\d)/gi;

/** Longer names than these are not looked at before a sign. */
const longestLocal = 64;
const mostHostParts = 8;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

const isPartUnit = (text: string, at: number): boolean => /[\p{L}\d]/u.test(text.charAt(at));

/** The spelled points of the host's name that begins at `start`; `null` where there is no such name. */
const readHost = (text: string, start: number): Replaced[] | null => {
  const dots: Replaced[] = [];
  let at = start;
  for (let parts = 1; parts <= mostHostParts; parts += 1) {
    const part = matchAt(hostPart, text, at);
    if (part === null) return null;
    at += part.length;
    const dot = matchAt(hostDot, text, at);
    if (dot === null || !isPartUnit(text, at + dot.length)) {
      return parts > 1 && /^\p{L}{2,24}$/u.test(part) ? dots : null;
    }
    if (dot !== '.') dots.push({ index: at, length: dot.length, kept: '.' });
    at += dot.length;
  }
  return null;
};

/** The spelled points of a name, back over the parts that they join. */
const readLocal = (text: string, end: number): Replaced[] | null => {
  const from = Math.max(0, end - longestLocal);
  const said = text.slice(from, end);
  const dots: Replaced[] = [];
  let last = localPart.exec(said)?.index;
  if (last === undefined) return null;
  for (const { 0: dot, index } of [...said.matchAll(localDots)].reverse()) {
    if (last === undefined || index + dot.length !== last) break;
    dots.unshift({ index: from + index, length: dot.length, kept: '.' });
    last = localPart.exec(said.slice(0, index))?.index;
  }
  return dots;
};

/** Names that are no words: with a point, a line or a digit in them. */
const isHandle = (text: string, end: number): boolean => {
  const name = localPart.exec(text.slice(Math.max(0, end - longestLocal), end))?.[0] ?? '';
  return /\p{L}/u.test(name) && /[\p{L}\d][._\d+-]+[\p{L}\d]|\d$/u.test(name);
};

const readAddress = (text: string, sign: string, index: number): Replaced[] | null => {
  const isBracketed = /^[([{<]/.test(sign);
  const first = isBracketed && text.charAt(index - 1) === ' ' ? index - 1 : index;
  const end = index + sign.length + (isBracketed && text.charAt(index + sign.length) === ' ' ? 1 : 0);
  if (!isBracketed && !isHandle(text, index)) return null;
  const local = readLocal(text, first);
  const host = local && readHost(text, end);
  return host && [...local, { index: first, length: end - first, kept: '@' }, ...host];
};

/** The spaces of an address whose characters stand apart (`a @ b . c`), around the one before its sign. */
const readApart = (text: string, space: number): Replaced[] => {
  const isApart = (at: number, step: number): boolean =>
    text.charCodeAt(at) === 0x20 &&
    text.charCodeAt(at + step) > 0x20 &&
    !(text.charCodeAt(at + 2 * step) > 0x20);
  let first = space;
  while (isApart(first - 2, -1) && space - first < longestLocal) first -= 2;
  if (!isApart(first, -1)) first += 2;
  let last = space;
  while (isApart(last + 2, 1) && last - space < longestLocal) last += 2;
  if (last - first < 12) return [];
  return Array.from({ length: (last - first) / 2 + 1 }, (_, step) => ({
    index: first + 2 * step,
    length: 1,
    kept: '',
  }));
};

const findAddresses = (text: string, found: Replaced[]): void => {
  for (const { 0: sign, index } of matchesOf(text, spelledAt)) {
    const parts = readAddress(text, sign, index) ?? (sign === ' @ ' ? readApart(text, index) : []);
    for (const part of parts) found.push(part);
  }
};

const findBracketedDots = (text: string, found: Replaced[]): void => {
  for (const { 0: dot, index } of matchesOf(text, bracketedDot)) {
    if (isPartUnit(text, index - 1) && isPartUnit(text, index + dot.length))
      found.push({ index, length: dot.length, kept: '.' });
  }
};

/**
 * Signs that are written as words or kept apart: `anna (at) example [dot] org`, `10[.]0[.]0[.]1`, `555 dash 0143`. In
 * order, and none within another.
 */
export const findSpelledSigns = (text: string): Replaced[] => {
  const found: Replaced[] = [];
  findAddresses(text, found);
  findBracketedDots(text, found);
  for (const { index } of matchesOf(text, brokenScheme)) {
    found.push({ index: index + 1, length: 1, kept: 't' }, { index: index + 2, length: 1, kept: 't' });
  }
  for (const { 0: said, 1: dot, index } of matchesOf(text, spokenSign)) {
    const digit = text.charCodeAt(index - 1);
    if (digit >= 48 && digit <= 57) found.push({ index, length: said.length, kept: dot ? '.' : '-' });
  }
  if (found.length < 2) return found;
  let end = 0;
  return found
    .sort((left, right) => left.index - right.index || right.length - left.length)
    .filter(({ index, length }) => {
      const isFree = index >= end;
      if (isFree) end = index + length;
      return isFree;
    });
};
