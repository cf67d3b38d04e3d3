import { standsAlone } from '../../engine/pattern-recognizer.ts';
import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import { type PiiText, tokenFlag } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { isIpv6 } from './ipv6.ts';

const ipv4 = /(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}/y;

/** Numbers of sections and versions have small parts and no zero in front of others. */
const looksCounted = (value: string): boolean =>
  value.split('.').every((part) => Number(part) >= 1 && Number(part) <= 30);

const isDigitAt = (text: string, offset: number): boolean => /[0-9]/.test(text.charAt(offset));

/** A range `10.0.0.1-10.0.0.9`, a port or a mask may follow; another part or a letter may not. */
const standsAsAddress = (text: string, span: { start: number; end: number }): boolean => {
  if (!standsAlone(text, span, 'word')) return false;
  const { start, end } = span;
  const before = text.charAt(start - 1);
  if (/[.,+-]/.test(before) && isDigitAt(text, start - 2) && before !== '-') return false;
  const after = text.charAt(end);
  return !(/[.,%]/.test(after) && (after === '%' || isDigitAt(text, end + 1)));
};

const findIpv4 = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  const { starts, ends, flags } = text.tokens;
  for (const index of text.digitTokens) {
    const start = starts[index] ?? 0;
    if ((ends[index] ?? 0) - start > 3 || text.text.charAt(ends[index] ?? 0) !== '.') continue;
    ipv4.lastIndex = start;
    if (!ipv4.test(text.text)) continue;
    const end = ipv4.lastIndex;
    if (!standsAsAddress(text.text, { start, end })) continue;
    const value = text.text.slice(start, end);
    if (value === '0.0.0.0') continue;
    // A line that begins with four small numbers is a heading.
    const heading =
      ((flags[index] ?? 0) & tokenFlag.lineStart) !== 0 && /^[ \t]+\S/.test(text.text.slice(end, end + 9));
    const counted = looksCounted(value);
    const score = counted && heading ? piiScores.weak : counted ? piiScores.moderate : 0.7;
    found.push({ type: 'IP_ADDRESS', start, end, score, because: 'four numbers up to 255' });
  }
  return found;
};

const ipv6Unit = /[0-9a-f:.]/i;
const maxIpv6 = 45;

/** The run of hexadecimal digits, colons and points around a colon. */
const runAround = (text: string, colon: number): { start: number; end: number } => {
  let start = colon;
  let end = colon + 1;
  while (start > 0 && colon - start < maxIpv6 && ipv6Unit.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - start <= maxIpv6 && ipv6Unit.test(text.charAt(end))) end += 1;
  // A point or a single colon at the end belongs to the sentence, one in front to what was before.
  while (end > start && /[.]/.test(text.charAt(end - 1))) end -= 1;
  if (text.charAt(end - 1) === ':' && text.charAt(end - 2) !== ':') end -= 1;
  while (text.charAt(start) === '.') start += 1;
  if (text.charAt(start) === ':' && text.charAt(start + 1) !== ':') start += 1;
  return { start, end };
};

const judgeIpv6 = (value: string): number | null => {
  if (!isIpv6(value) || value === '::') return null;
  const groups = value.split(':').filter((group) => group !== '');
  // Pairs of hexadecimal digits are the address of a device.
  if (groups.every((group) => group.length === 2)) return null;
  // Eight single digits are a ratio or a list.
  if (groups.every((group) => /^\d$/.test(group))) return piiScores.weak;
  if (!value.includes('::')) return piiScores.certain;
  if (/^(?:fe80|f[cd][0-9a-f]{2}|ff0|2[0-9a-f]{3}|::1$|::ffff:)/i.test(value)) return piiScores.strong;
  return groups.length > 2 && /\d/.test(value) ? piiScores.moderate : piiScores.weak;
};

const findIpv6 = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  let seen = 0;
  for (const colon of text.positions(':')) {
    if (colon < seen) continue;
    const next = text.text.charAt(colon + 1);
    if (next === '' || !ipv6Unit.test(next) || next === '.') continue;
    const { start, end } = runAround(text.text, colon);
    seen = end;
    if (end - start > maxIpv6 || !standsAlone(text.text, { start, end }, 'word')) continue;
    const score = judgeIpv6(text.text.slice(start, end));
    if (score === null) continue;
    found.push({ type: 'IP_ADDRESS', start, end, score, because: 'up to eight groups in hexadecimal form' });
  }
  return found;
};

/** Addresses of the Internet Protocol, versions 4 and 6, apart from version numbers, headings and times. */
export const ipAddressRecognizer: Recognizer = {
  name: 'ip-address',
  types: ['IP_ADDRESS'],
  description: 'addresses of the Internet Protocol, versions 4 and 6',
  method: 'pattern',
  patterns: [ipv4, ipv6Unit],
  context: {
    en: 'ip,ipv4,ipv6,ip address,address,host,server,dns,gateway,subnet,network,client,ping,router,login,logged in,traffic,proxy,firewall,localhost'.split(
      ',',
    ),
    de: ['ip-adresse', 'adresse', 'rechner', 'netz', 'netzwerk'],
    fr: ['adresse ip', 'serveur', 'reseau'],
    es: ['direccion ip', 'servidor', 'red'],
    it: ['indirizzo ip', 'rete'],
    pt: ['endereco ip', 'servidor', 'rede'],
    nl: ['ip-adres', 'netwerk'],
  },
  against: {
    en: 'version,ver,v,release,build,firmware,section,sections,clause,clauses,article,paragraph,chapter,appendix,annex,schedule,figure,table,oid,upgrade,requires,require,software,driver version,driver,drivers,chrome,chromium,firefox,safari,python,java,php,kernel,revision,rev,package,library'.split(
      ',',
    ),
    de: ['version', 'abschnitt', 'ziffer', 'kapitel', 'artikel', 'absatz'],
    fr: ['version', 'article', 'section', 'chapitre', 'paragraphe'],
    es: ['version', 'seccion', 'articulo', 'clausula', 'capitulo'],
    it: ['versione', 'sezione', 'articolo', 'capitolo'],
    pt: ['versao', 'secao', 'artigo', 'clausula'],
    nl: ['versie', 'artikel', 'hoofdstuk', 'paragraaf'],
  },
  find: (text) => [...findIpv4(text), ...findIpv6(text)],
};
