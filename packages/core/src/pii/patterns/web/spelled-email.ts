import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { findTopLevel } from './top-level-domains.ts';

const dots = new Set(['dot', 'punkt', 'punto']);
const ats = new Set(['at', 'arroba', 'chiocciola']);
const searched = [' dot ', ' DOT ', ' punkt ', ' punto '];
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
  return { type: 'EMAIL_ADDRESS', start, end, score: piiScores.weak, because: 'an address as it is said' };
};

/** Addresses as they are said (`anna dot berg at example dot com`): reported beside a word for mail only. */
export const spelledEmailRecognizer: Recognizer = {
  name: 'spelled-email',
  types: ['EMAIL_ADDRESS'],
  description: 'e-mail addresses written as they are said, beside a word for mail',
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
