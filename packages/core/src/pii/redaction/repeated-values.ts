import type { AllowsValue } from '../detector.ts';
import { isWithinAllowed } from './allowed-around.ts';
import type { RedactionSpan } from './redaction-span.ts';

/** Characters of a value, punctuation left out: shorter ones stand in many texts by chance. */
const leastDistinct = 5;
const leastDistinctName = 4;
/** A short number is as likely a quantity. */
const leastDistinctDigits = 6;
/** Signs between two words of one value: `DE89 3704`, `(0171) 1`. */
const mostBetween = 3;
/** Part one thing from the next: `Reed, Anna; Reed, Bob`. */
const listSigns = /[;|]/;

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

const wordsIn = (text: string) => text.matchAll(/[\p{L}\p{N}\p{M}]+/gu);

/** A single word in letters counts with a capital only: `Reading` is a town, `reading` is not. */
const isCapitalOnly = (value: string): boolean => /^\p{Lu}[\p{L}\p{M}]*$/u.test(value);

/** Full-width and composed letters are what they are without. */
const foldLetters = (word: string): string => word.normalize('NFKC').toLowerCase();

const addValue = (root: Node, type: string, value: string): boolean => {
  const folded = [...wordsIn(value)].map(([word]) => foldLetters(word)).join('');
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

/** `Lovelace Ada` of `Ada Lovelace`, as lists have it; `null` where the family's name is not told by its place. */
const turnName = (value: string): string | null => {
  const words = [...wordsIn(value)].map(([word]) => word);
  const last = words.at(-1);
  if (words.length < 2 || words.length > 3 || last === undefined || value.includes(',')) return null;
  return [last, ...words.slice(0, -1)].join(' ');
};

/** Goes on from a node through a word; null where no value goes on so. */
const walk = (from: Node, word: string): Node | null => {
  let node: Node = from;
  for (const sign of word) {
    const next = node.next.get(sign);
    if (!next) return null;
    node = next;
  }
  return node;
};

type Word = { text: string; start: number; end: number };

/** A value that begins but does not end with the words up to now. */
type Begun = { node: Node; start: number; isSmall: boolean };

type Found = Map<number, RedactionSpan>;

const goOn = (root: Node, begun: readonly Begun[], word: Word, found: Found): Begun[] => {
  const folded = foldLetters(word.text);
  const isSmall = word.text.charAt(0) === word.text.toLowerCase().charAt(0);
  return [...begun, { node: root, start: word.start, isSmall }].flatMap((one) => {
    const node = walk(one.node, folded);
    if (node === null) return [];
    if (node.type !== null && !(node.capital && one.isSmall)) {
      found.set(one.start, { type: node.type, start: one.start, end: word.end });
    }
    return node.next.size === 0 ? [] : [{ ...one, node }];
  });
};

const findBelow = (root: Node, text: string): RedactionSpan[] => {
  const found: Found = new Map();
  let begun: Begun[] = [];
  let end = 0;
  for (const match of wordsIn(text)) {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length };
    if (word.start - end > mostBetween || listSigns.test(text.slice(end, word.start))) begun = [];
    begun = goOn(root, begun, word, found);
    end = word.end;
  }
  return [...found.values()].sort((left, right) => left.start - right.start);
};

/** Those that share no character with the others; both are in order. */
const apartFrom = (spans: readonly RedactionSpan[], others: readonly RedactionSpan[]): RedactionSpan[] => {
  let next = 0;
  let end = 0;
  return spans.filter((span) => {
    for (; next < others.length && (others[next]?.start ?? 0) < span.end; next += 1)
      end = Math.max(end, others[next]?.end ?? 0);
    return span.start >= end;
  });
};

/**
 * Takes values that say something by themselves; short numbers and vague types are left out. What `allows` names is not
 * found, and nothing within it.
 */
export const createValueFinder = (
  values: Iterable<{ type: string; value: string }>,
  { allows }: { allows?: AllowsValue } = {},
): ValueFinder => {
  const root = createNode();
  const turnedRoot = createNode();
  let size = 0;
  for (const { type, value } of values) {
    if (!addValue(root, type, value)) continue;
    size += 1;
    const turned = type === 'PERSON' ? turnName(value) : null;
    if (turned !== null) addValue(turnedRoot, type, turned);
  }
  const findAll = (text: string): RedactionSpan[] => {
    if (size === 0) return [];
    const found = findBelow(root, text);
    // `Ada Lovelace, Ada Byron` holds nobody turned round.
    const turned = turnedRoot.next.size === 0 ? [] : apartFrom(findBelow(turnedRoot, text), found);
    if (turned.length === 0) return found;
    return [...found, ...turned].sort((left, right) => left.start - right.start);
  };
  const find = (text: string): RedactionSpan[] =>
    allows ? findAll(text).filter((span) => !isWithinAllowed(text, span, allows)) : findAll(text);
  return { find, size };
};
