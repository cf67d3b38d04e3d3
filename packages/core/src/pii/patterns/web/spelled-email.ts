import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { findTopLevel } from './top-level-domains.ts';

const dots = new Set(['dot', 'punkt', 'punto']);
const ats = new Set(['at', 'arroba', 'chiocciola']);
const searched = [' dot ', ' DOT ', ' punkt ', ' punto '];
/** Hosts of many people's mail: what is said before them is an address and no sentence. */
const mailHosts = new Set(
  'gmail googlemail yahoo hotmail outlook icloud aol gmx web proton protonmail fastmail live msn t-online orange libero'.split(
    ' ',
  ),
);

/** Names have at most this many parts on each side of the sign. */
const maxParts = 4;

const gapBefore = (text: PiiText, index: number): string =>
  text.text.slice(text.tokens.ends[index - 1] ?? 0, text.tokens.starts[index] ?? 0);

/** The first token of the part that ends with the token at `index`: `sales_1` are two tokens of one part. */
const startOfPart = (text: PiiText, index: number): number => {
  let first = index;
  while (first > 0 && /^[_+.-]$/.test(gapBefore(text, first))) first -= 1;
  return first;
};

/**
 * Goes back over parts that spoken points join, from the part that ends at `index`; gives the token in front of them
 * and the first of them.
 */
const readParts = (text: PiiText, index: number): { before: number; first: number } => {
  let first = startOfPart(text, index);
  for (let parts = 1; parts < maxParts; parts += 1) {
    const joined = first >= 2 && gapBefore(text, first) === ' ' && gapBefore(text, first - 1) === ' ';
    if (!joined || !dots.has(text.word(first - 1))) break;
    first = startOfPart(text, first - 2);
  }
  return { before: first - 1, first };
};

/** Reads the address whose last spoken point is the token `dot`. */
const readAddress = (text: PiiText, dot: number): PiiCandidate | null => {
  const end = text.tokens.ends[dot + 1] ?? 0;
  if (dot < 3 || findTopLevel(text.token(dot + 1)) === null) return null;
  // Another point follows: the address ends later.
  if (dots.has(text.word(dot + 2)) && gapBefore(text, dot + 2) === ' ') return null;
  const host = readParts(text, dot - 1);
  const spaced = gapBefore(text, host.first) === ' ' && gapBefore(text, host.before) === ' ';
  if (host.before < 1 || !spaced || !ats.has(text.word(host.before))) return null;
  const local = readParts(text, host.before - 1);
  const start = text.tokens.starts[local.first] ?? 0;
  // `see us at example dot com` is a sentence; a point or a digit in the name, or a host of mail, make it an address.
  const said = text.text.slice(start, text.tokens.ends[host.before - 1]);
  const isSure = local.first < host.before - 1 || /\d/.test(said) || mailHosts.has(text.word(dot - 1));
  const score = isSure ? piiScores.moderate : piiScores.weak;
  return { type: 'EMAIL_ADDRESS', start, end, score, because: 'an address as it is said' };
};

/** Addresses as they are said (`anna dot berg at example dot com`): those like a sentence beside a word for mail only. */
export const spelledEmailRecognizer: Recognizer = {
  name: 'spelled-email',
  types: ['EMAIL_ADDRESS'],
  description: 'e-mail addresses written as they are said, by their form or beside a word for mail',
  method: 'pattern',
  patterns: [],
  context: {
    en: ['email', 'e-mail', 'mail', 'write', 'contact', 'reach', 'address'],
    de: ['e-mail', 'mail', 'mailadresse', 'schreiben'],
    fr: ['courriel', 'e-mail', 'mail', 'adresse'],
    es: ['correo', 'e-mail', 'email'],
    it: ['e-mail', 'mail', 'posta', 'indirizzo'],
  },
  find: (text) => {
    const found: PiiCandidate[] = [];
    for (const point of searched) {
      for (const at of text.positions(point)) {
        const candidate = readAddress(text, text.tokenFrom(at + 1));
        if (candidate) found.push(candidate);
      }
    }
    return found;
  },
};
