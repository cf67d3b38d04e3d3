import { isWordSign } from './fold-value.ts';
import type { RedactionSpan } from './redaction-span.ts';

/** Characters of a value, punctuation left out: shorter ones stand in many texts by chance. */
const leastDistinct = 5;
const leastDistinctName = 4;
/** A short number is as likely a quantity. */
const leastDistinctDigits = 6;
/** Signs between two characters of one value: `DE89 3704`, `(0171) 1`. */
const mostBetween = 3;

const named = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'STREET_ADDRESS']);
/** Say so little by themselves that the same characters elsewhere may be anything. */
const vague = new Set(['AGE', 'DATE_TIME', 'TITLE', 'NRP']);

const isDistinct = (type: string, folded: string): boolean => {
  if (vague.has(type)) return false;
  if (/^\d+$/.test(folded)) return folded.length >= leastDistinctDigits;
  return folded.length >= (named.has(type) ? leastDistinctName : leastDistinct);
};

type Node = { next: Map<string, Node>; type: string | null; capital: boolean };

const createNode = (): Node => ({ next: new Map(), type: null, capital: false });

/** Values that were found somewhere, to be found wherever else they stand. */
export type ValueFinder = {
  /** Where each of them stands as whole words, whatever the punctuation and case; the longest that begins at a word. */
  find(text: string): RedactionSpan[];
  /** How many values there are. */
  size: number;
};

type Sign = { text: string; folded: string; start: number; end: number; starts: boolean; ends: boolean };

/** The letters and digits of a text, each with its place and whether a word begins or ends there. */
const toSigns = (text: string): Sign[] => {
  const signs: Sign[] = [];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    if (isWordSign(sign)) {
      const last = signs.at(-1);
      const joined = last?.end === at;
      if (last && !joined) last.ends = true;
      signs.push({ text: sign, folded: sign.toLowerCase(), start: at, end, starts: !joined, ends: false });
    }
    at = end;
  }
  const last = signs.at(-1);
  if (last) last.ends = true;
  return signs;
};

/** A single word in letters counts with a capital only: `Reading` is a town, `reading` is not. */
const isCapitalOnly = (value: string): boolean => /^\p{Lu}[\p{L}\p{M}]*$/u.test(value);

const addValue = (root: Node, type: string, value: string): boolean => {
  const folded = toSigns(value)
    .map((sign) => sign.folded)
    .join('');
  if (!isDistinct(type, folded)) return false;
  let node = root;
  for (const sign of folded) {
    let next = node.next.get(sign);
    if (!next) {
      next = createNode();
      node.next.set(sign, next);
    }
    node = next;
  }
  const capital = isCapitalOnly(value);
  node.capital = node.type === null ? capital : node.capital && capital;
  node.type ??= type;
  return true;
};

const findAt = (root: Node, signs: readonly Sign[], from: number): RedactionSpan | null => {
  const first = signs[from];
  if (!first) return null;
  let node = root;
  let found: RedactionSpan | null = null;
  for (let at = from; at < signs.length; at += 1) {
    const sign = signs[at];
    const before = signs[at - 1];
    if (!sign || (at > from && before && sign.start - before.end > mostBetween)) break;
    for (const part of sign.folded) {
      const next = node.next.get(part);
      if (!next) return found;
      node = next;
    }
    if (node.type === null || !sign.ends) continue;
    if (node.capital && first.text === first.folded) continue;
    found = { type: node.type, start: first.start, end: sign.end };
  }
  return found;
};

/** Takes values that say something by themselves; short numbers and vague types are left out. */
export const createValueFinder = (values: Iterable<{ type: string; value: string }>): ValueFinder => {
  const root = createNode();
  let size = 0;
  for (const { type, value } of values) if (addValue(root, type, value)) size += 1;
  const find = (text: string): RedactionSpan[] => {
    if (size === 0) return [];
    const spans: RedactionSpan[] = [];
    const signs = toSigns(text);
    for (let at = 0; at < signs.length; at += 1) {
      if (!signs[at]?.starts) continue;
      const found = findAt(root, signs, at);
      if (found) spans.push(found);
    }
    return spans;
  };
  return { find, size };
};
