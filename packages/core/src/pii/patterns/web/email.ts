import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { findTopLevel } from './top-level-domains.ts';

/** RFC 5321: characters before the `@` and in the whole host name. */
const maxLocal = 64;
const maxHost = 253;

const localUnit = /[\p{L}\p{M}\p{N}._%+'-]/u;
const hostUnit = /[\p{L}\p{M}\p{N}.-]/u;
const host = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62}\.)+[\p{L}][\p{L}\p{M}\p{N}-]{1,62}$/u;

/** Names of pictures at twice their size (`logo@2x.png`) and the like are no addresses. */
const fileEndings = new Set(
  'png jpg jpeg gif svg webp bmp ico css js ts html htm php pdf txt xml json csv doc docx xls'.split(' '),
);

/** How an `@` is written for people alone: `anna [at] example [dot] org`. */
const spelledAt = ['[at]', '(at)', '{at}', '[AT]', '(AT)', '<at>'];
const spelledDot = /^ ?(?:\[dot\]|\(dot\)|\{dot\}|\[DOT\]|\(DOT\)|\.) ?/;

const startOfLocal = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start < maxLocal && localUnit.test(text.charAt(start - 1))) start -= 1;
  // Points, quotes and hyphens at the edge belong to the sentence.
  while (start < at && /['.%-]/.test(text.charAt(start))) start += 1;
  const quote = text.slice(start, at).lastIndexOf("'");
  return quote >= 0 && !/\p{L}/u.test(text.charAt(start + quote - 1)) ? start + quote + 1 : start;
};

const isLocal = (local: string): boolean => local !== '' && !local.includes('..') && !/[.']$/.test(local);

/** The end of the host name that begins at `start`, or -1; a point at its end belongs to the sentence. */
const endOfHost = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && end - start < maxHost && hostUnit.test(text.charAt(end))) end += 1;
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  const name = text.slice(start, end);
  return host.test(name) && !name.includes('..') ? end : -1;
};

const judgeHost = (name: string): { score: number; verified: boolean } | null => {
  const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (fileEndings.has(last)) return null;
  return findTopLevel(last) === null
    ? { score: piiScores.moderate, verified: false }
    : { score: piiScores.certain, verified: true };
};

const readAddress = (text: string, at: number): PiiCandidate | null => {
  const start = startOfLocal(text, at);
  if (!isLocal(text.slice(start, at))) return null;
  const end = endOfHost(text, at + 1);
  // `a@b@c` is none; `user:word@host` belongs to a link.
  if (end < 0 || text.charAt(end) === '@' || text.charAt(start - 1) === '@') return null;
  const verdict = judgeHost(text.slice(at + 1, end));
  return verdict && { type: 'EMAIL_ADDRESS', start, end, because: 'an address with a host name', ...verdict };
};

const spelledDotBefore = /[\p{L}\p{N}] ?(?:\[dot\]|\(dot\)|\{dot\}|\[DOT\]|\(DOT\)) ?$/u;
/** Parts of a name before the sign. */
const mostParts = 4;

/** Goes back over the parts that written points join: `john (dot) smith (at) …`. */
const startOfSpelled = (text: string, end: number): number => {
  let start = startOfLocal(text, end);
  for (let parts = 1; parts < mostParts; parts += 1) {
    const joined = spelledDotBefore.exec(text.slice(Math.max(0, start - 9), start))?.[0];
    if (joined === undefined) break;
    start = startOfLocal(text, start - joined.length + 1);
  }
  return start;
};

/** How links write an `@`. */
const encodedAt = '%40';

/** Reads `anna%40example.org`. */
const readEncoded = (text: string, at: number): PiiCandidate | null => {
  const start = startOfLocal(text, at);
  const first = at + encodedAt.length;
  const end = endOfHost(text, first);
  if (end < 0 || !isLocal(text.slice(start, at)) || judgeHost(text.slice(first, end))?.verified !== true)
    return null;
  const because = 'an address as links write it';
  return { type: 'EMAIL_ADDRESS', start, end, score: piiScores.strong, verified: true, because };
};

/** Reads `anna [at] example [dot] org` where the sign stands at `at`. */
const readSpelled = (text: string, at: number, length: number): PiiCandidate | null => {
  const before = text.charAt(at - 1) === ' ' ? at - 1 : at;
  const nearest = startOfLocal(text, before);
  if (!isLocal(text.slice(nearest, before))) return null;
  const start = startOfSpelled(text, before);
  let end = at + length + (text.charAt(at + length) === ' ' ? 1 : 0);
  const labels: string[] = [];
  for (;;) {
    const label = /^[\p{L}\p{N}-]{1,63}/u.exec(text.slice(end, end + 64))?.[0];
    if (label === undefined) return null;
    labels.push(label);
    end += label.length;
    const dot = spelledDot.exec(text.slice(end, end + 8))?.[0];
    if (dot === undefined || (dot.trim() === '.' && dot !== '.')) break;
    if (!/^[\p{L}\p{N}]/u.test(text.charAt(end + dot.length)) || labels.length > 8) break;
    end += dot.length;
  }
  if (labels.length < 2 || findTopLevel(labels.at(-1) ?? '') === null) return null;
  const because = 'an address whose signs are written as words';
  return { type: 'EMAIL_ADDRESS', start, end, score: piiScores.strong, verified: true, because };
};

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  const keep = (candidate: PiiCandidate | null) => {
    if (candidate) found.push(candidate);
  };
  for (const at of text.positions('@')) keep(readAddress(text.text, at));
  for (const at of text.positions(encodedAt)) keep(readEncoded(text.text, at));
  for (const sign of spelledAt) {
    for (const at of text.positions(sign)) keep(readSpelled(text.text, at, sign.length));
  }
  return found;
};

/** E-mail addresses, international ones and those written for people alone (`anna [at] example [dot] org`) too. */
export const emailRecognizer: Recognizer = {
  name: 'email',
  types: ['EMAIL_ADDRESS'],
  description: 'e-mail addresses whose host ends in a top-level domain',
  method: 'pattern',
  patterns: [host, localUnit, hostUnit, spelledDot, spelledDotBefore],
  context: {
    en: ['email', 'e-mail', 'mail', 'contact'],
    de: ['e-mail', 'mail', 'kontakt'],
    fr: ['courriel', 'e-mail', 'mail', 'contact'],
    es: ['correo', 'e-mail', 'contacto'],
    it: ['e-mail', 'posta', 'contatto'],
    nl: ['e-mail', 'mailadres'],
    pt: ['e-mail', 'correio'],
  },
  find,
};
