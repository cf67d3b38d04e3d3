import type { PiiCandidate } from './pii-entity.ts';
import type { PiiText } from './pii-text.ts';
import { anySign, type PatternSearch, type Recognizer } from './recognizer.ts';
import { anchorBit, anchorSets } from './token-anchors.ts';

/** A search, and which of the recognisers it is of. */
type Listed = { search: PatternSearch; recognizer: number };
type Hit = { recognizer: number; candidate: PiiCandidate };

/** Calls back with the candidates of each recogniser that has some; those with searches come first. */
export type FindAll = (
  text: PiiText,
  isNeeded: (recognizer: Recognizer) => boolean,
  visit: (index: number, found: readonly PiiCandidate[]) => void,
) => void;

/** Tokens of this length or more share their lists: there a search has to look itself. */
const longestListed = 48;

type SearchesAt = (anchors: number, length: number) => readonly Listed[];

/** The searches to try at a token, by its anchors and its length; lists are made when they are first needed. */
const createSearchLists = (all: readonly Listed[]): SearchesAt => {
  const lists: (readonly Listed[] | undefined)[] = new Array(anchorSets * (longestListed + 1)).fill(
    undefined,
  );
  const isTried = ({ anchors, head: [least, most] }: PatternSearch, bits: number, length: number): boolean =>
    Math.min(least, longestListed) <= length &&
    length <= most &&
    anchors.some((anchor) => (anchorBit[anchor] & bits) !== 0);
  return (anchors, length) => {
    const shown = Math.min(length, longestListed);
    const place = anchors * (longestListed + 1) + shown;
    const known = lists[place];
    if (known) return known;
    const made = all.filter(({ search }) => isTried(search, anchors, shown));
    lists[place] = made;
    return made;
  };
};

/** Tokens at which the same searches are tried. */
type TokenGroup = { searches: readonly Listed[]; starts: number[]; ends: number[] };

/** The tokens at which anything is tried, by what is tried there. */
const groupTokens = (text: PiiText, searchesAt: SearchesAt): Iterable<TokenGroup> => {
  const groups = new Map<readonly Listed[], TokenGroup>();
  const { count, starts, ends } = text.tokens;
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const searches = searchesAt(text.anchors[index] ?? 0, end - start);
    if (searches.length === 0) continue;
    const group = groups.get(searches);
    if (group) {
      group.starts.push(start);
      group.ends.push(end);
    } else groups.set(searches, { searches, starts: [start], ends: [end] });
  }
  return groups.values();
};

/** Brings the hits of each recogniser together. */
const visitHits = (
  text: PiiText,
  { recognizers, hits }: { recognizers: readonly Recognizer[]; hits: Hit[] },
  visit: (index: number, found: readonly PiiCandidate[]) => void,
): void => {
  hits.sort((left, right) => left.recognizer - right.recognizer);
  for (let first = 0; first < hits.length; ) {
    const index = hits[first]?.recognizer ?? 0;
    const { accept } = recognizers[index] ?? {};
    const found: PiiCandidate[] = [];
    for (let hit = hits[first]; hit?.recognizer === index; hit = hits[first]) {
      const candidate = accept ? accept(text, hit.candidate) : hit.candidate;
      if (candidate) found.push(candidate);
      first += 1;
    }
    if (found.length > 0) visit(index, found);
  }
};

/**
 * Makes a search for several recognisers: their patterns stand in lists by the anchors and length of the tokens at which
 * they are tried, so that a text costs what its tokens do. Most texts are short, and have tokens for few of them.
 */
export const createFindAll = (recognizers: readonly Recognizer[]): FindAll => {
  const listed = recognizers.flatMap(({ searches = [] }, recognizer) =>
    searches.map((search): Listed => ({ search, recognizer })),
  );
  const searchesAt = createSearchLists(listed);
  const atLiterals = listed.filter(({ search }) => search.literals.length > 0);
  const others = recognizers
    .map((recognizer, index) => ({ recognizer, index }))
    .filter(({ recognizer }) => !recognizer.searches);
  return (text, isNeeded, visit) => {
    const hits: Hit[] = [];
    const tryAt = ({ search, recognizer }: Listed, start: number): void => {
      const candidate = search.matchAt(text, start);
      if (candidate) hits.push({ recognizer, candidate });
    };
    // One search after the other over all of its tokens: what tries a pattern again finds it at hand.
    for (const { searches, starts, ends } of groupTokens(text, searchesAt)) {
      for (const each of searches) {
        const { next } = each.search;
        for (let place = 0; place < starts.length; place += 1) {
          if (next === anySign || next === text.text.charCodeAt(ends[place] ?? 0))
            tryAt(each, starts[place] ?? 0);
        }
      }
    }
    for (const each of atLiterals) {
      for (const literal of each.search.literals) {
        for (const start of text.positions(literal)) tryAt(each, start);
      }
    }
    visitHits(text, { recognizers, hits }, visit);
    for (const { recognizer, index } of others) {
      const found = isNeeded(recognizer) ? recognizer.find(text) : [];
      if (found.length > 0) visit(index, found);
    }
  };
};

/** The `find` of a recogniser that has searches; the recogniser is asked for at the first text. */
export const findBySearches = (recognizer: () => Recognizer): ((text: PiiText) => PiiCandidate[]) => {
  let findAll: FindAll | undefined;
  return (text) => {
    findAll ??= createFindAll([recognizer()]);
    const all: PiiCandidate[] = [];
    const keep = (_: number, found: readonly PiiCandidate[]) => {
      for (const candidate of found) all.push(candidate);
    };
    findAll(text, () => true, keep);
    return all;
  };
};
