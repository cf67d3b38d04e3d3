import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { findTopLevel } from './top-level-domains.ts';

const schemes = new Set('http https ftp ftps sftp ws wss ssh git svn ldap ldaps rtsp rtmp smb'.split(' '));
const maxScheme = 5;
const maxHost = 253;
/** Longer ones are cut here: what follows is data, not a link. */
const maxUrl = 4_096;

const schemeLetter = /[a-z]/i;
const hostUnit = /[\p{L}\p{M}\p{N}.-]/u;
const hostName = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,62}\.)+[\p{L}][\p{L}\p{M}\p{N}-]{1,62}$/u;
/** What ends a link: white space, quotes, brackets that links hold only when escaped. */
const tailEnd = /[\s<>"`{}|\\^]/;
const userInfo = /[\w.%!$&'()*+,;=:~-]/;
const port = /:\d{1,5}(?!\d)/y;

/** Endings of files that are top-level domains too: a bare `main.rs` is rather a file. */
const fileEndings = new Set(
  'py md rs sh pl ps zip mov cc so app ml mk pm tf ts js cs vb do in it is at be to me no as us am my by id name go st'.split(
    ' ',
  ),
);

/** The end of a link that may run to `limit`: without the sentence's points, quotes and unbalanced brackets. */
const trimTail = (text: string, start: number, limit: number): number => {
  const open = { round: 0, square: 0 };
  for (let at = start; at < limit; at += 1) {
    const unit = text.charAt(at);
    if (unit === '(') open.round += 1;
    else if (unit === ')') open.round -= 1;
    else if (unit === '[') open.square += 1;
    else if (unit === ']') open.square -= 1;
  }
  let end = limit;
  for (; end > start; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ')' && open.round < 0) open.round += 1;
    else if (last === ']' && open.square < 0) open.square += 1;
    else if (!/[.,;:!?'*_~]/.test(last)) break;
  }
  return end;
};

/** The end of port, path, query and fragment behind a host. */
const endOfTail = (text: string, hostEnd: number): number => {
  port.lastIndex = hostEnd;
  const start = port.test(text) ? port.lastIndex : hostEnd;
  if (!/[/?#]/.test(text.charAt(start))) return start;
  let end = start;
  while (end < text.length && end - start < maxUrl && !tailEnd.test(text.charAt(end))) end += 1;
  return trimTail(text, start, end);
};

const endOfHost = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && end - start < maxHost && hostUnit.test(text.charAt(end))) end += 1;
  while (end > start && /[.-]/.test(text.charAt(end - 1))) end -= 1;
  return end;
};

const isHost = (name: string): boolean => hostName.test(name) && !name.includes('..');

const topLevelOf = (name: string) => findTopLevel(name.slice(name.lastIndexOf('.') + 1));

/** Behind `user:word@` when there is such a part before the first `/`. */
const skipUserInfo = (text: string, start: number): number => {
  let at = start;
  while (at < text.length && at - start < 128 && userInfo.test(text.charAt(at))) at += 1;
  return at > start && text.charAt(at) === '@' ? at + 1 : start;
};

const readWithScheme = (text: string, sign: number): PiiCandidate | null => {
  let start = sign;
  while (start > 0 && sign - start < maxScheme && schemeLetter.test(text.charAt(start - 1))) start -= 1;
  if (!schemes.has(text.slice(start, sign).toLowerCase())) return null;
  const host = skipUserInfo(text, sign + 3);
  const hostEnd = endOfHost(text, host);
  const name = text.slice(host, hostEnd);
  if (!isHost(name) || topLevelOf(name) === null) return null;
  const because = 'a scheme and a host name with a top-level domain';
  const end = endOfTail(text, hostEnd);
  return { type: 'URL', start, end, score: piiScores.certain, verified: true, because };
};

/** Hosts whose links are so short that their names look like initials. */
const shortHosts = new Set('t.co g.co t.me m.me wa.me fb.me x.ai is.gd v.gd j.mp'.split(' '));

/** How sure a host name without a scheme is one. */
const judgeBare = (text: string, span: { start: number; end: number }, name: string): number | null => {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const kind = findTopLevel(last);
  if (kind === null) return null;
  const labels = name.split('.');
  if (labels[0]?.toLowerCase() === 'www') return labels.length > 2 ? piiScores.strong : null;
  const hasTail = span.end > span.start + name.length;
  if (hasTail && shortHosts.has(name.toLowerCase())) return piiScores.strong;
  // Sentences without a space behind their point go on with a capital (`end.It`); calls have brackets.
  if (/^\p{Lu}\p{Ll}/u.test(last) || (text.charAt(span.end) === '(' && !hasTail)) return null;
  if (!/\p{L}/u.test(labels.at(-2) ?? '') && kind !== 'common') return null;
  if (kind === 'common') return hasTail ? piiScores.strong : piiScores.moderate;
  if (hasTail && labels.length > 2) return piiScores.strong;
  if (fileEndings.has(last.toLowerCase()))
    return labels.length > 2 && kind === 'country' ? 0.4 : piiScores.weak;
  if (labels.length > 2 && /^(?:co|com|org|net|ac|gov|edu)$/i.test(labels.at(-2) ?? ''))
    return piiScores.moderate;
  return kind === 'country' && /^[a-z0-9-]{3,}$/i.test(labels.at(-2) ?? '') && /^[a-z]+$/.test(last)
    ? 0.52
    : 0.4;
};

/** Reads the bare host name around a point; the run of its characters is looked at once, whatever it is. */
const readBare = (text: string, point: number): { candidate: PiiCandidate | null; end: number } => {
  const hostEnd = endOfHost(text, point + 1);
  return { candidate: readRun(text, point, hostEnd), end: hostEnd };
};

/** `urn:factur-x.eu:1p0:basic`: a part of a longer name between colons, and no host with its port. */
const isInUrn = (text: string, start: number, end: number): boolean =>
  /^[\p{L}\d]:$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  /^:(?!\d{2,5}(?![\p{L}\d]))[\p{L}\d]/u.test(text.slice(end, end + 8));

const readRun = (text: string, point: number, hostEnd: number): PiiCandidate | null => {
  let start = point;
  while (start > 0 && point - start < maxHost && hostUnit.test(text.charAt(start - 1))) start -= 1;
  while (start < point && /[.-]/.test(text.charAt(start))) start += 1;
  // Behind `@` it belongs to an address, behind `/`, `\` or `$` to a path or a name in code.
  if (start === point || /[@/\\$_]/.test(text.charAt(start - 1))) return null;
  if (/[@_]/.test(text.charAt(hostEnd)) || isInUrn(text, start, hostEnd)) return null;
  const name = text.slice(start, hostEnd);
  if (!isHost(name)) return null;
  const end = endOfTail(text, hostEnd);
  const score = judgeBare(text, { start, end }, name);
  if (score === null) return null;
  return { type: 'URL', start, end, score, because: 'a host name with a top-level domain' };
};

/** A cheap look before a host name is cut out: letters of one run of text on both sides. */
const maybeHost = (text: string, point: number): boolean => {
  const next = text.charCodeAt(point + 1) | 32;
  const before = text.charCodeAt(point - 1);
  return ((next >= 97 && next <= 122) || next >= 128) && before !== 32 && before !== 10 && before !== 46;
};

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  let seen = 0;
  const links: PiiCandidate[] = [];
  for (const sign of text.positions('://')) {
    if (sign < seen) continue;
    const link = readWithScheme(text.text, sign);
    if (!link) continue;
    links.push(link);
    seen = link.end;
  }
  let next = 0;
  seen = 0;
  for (const point of text.positions('.')) {
    while ((links[next]?.end ?? Number.MAX_SAFE_INTEGER) <= point) next += 1;
    const link = links[next];
    if (point < seen || (link && link.start <= point) || !maybeHost(text.text, point)) continue;
    const { candidate, end } = readBare(text.text, point);
    if (candidate) found.push(candidate);
    seen = candidate?.end ?? end;
  }
  return [...links, ...found];
};

/** Links with a scheme, and bare host names that end in a top-level domain. */
export const urlRecognizer: Recognizer = {
  name: 'url',
  types: ['URL'],
  description: 'links, and host names that end in a top-level domain',
  method: 'pattern',
  patterns: [schemeLetter, hostUnit, hostName, tailEnd, userInfo, port],
  context: {
    en: ['website', 'web site', 'url', 'link', 'visit', 'web', 'domain', 'homepage', 'site', 'browse'],
    de: ['webseite', 'internet', 'homepage', 'seite'],
    fr: ['site', 'site web', 'lien'],
    es: ['sitio', 'sitio web', 'pagina', 'enlace'],
    it: ['sito', 'sito web'],
    nl: ['website', 'site'],
    pt: ['site', 'pagina'],
  },
  find,
};
