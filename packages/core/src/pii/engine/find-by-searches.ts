import { unitAt, unitCount, unitRole } from './pattern-units.ts';
import type { PiiCandidate } from './pii-entity.ts';
import type { PiiText } from './pii-text.ts';
import type { PatternSearch, Recognizer } from './recognizer.ts';
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

/** Searches in columns: what their patterns need stands side by side, as it is looked at for each token. */
type SearchList = {
  searches: readonly Listed[];
  /** See `PatternUnits`. */
  least: Int32Array;
  /** `unitCount` for each search. */
  roles: Uint8Array;
};

type SearchesAt = (anchors: number, length: number) => SearchList;

const toList = (searches: readonly Listed[]): SearchList => {
  const roles = new Uint8Array(searches.length * unitCount);
  for (const [at, { search }] of searches.entries()) roles.set(search.needs.roles, at * unitCount);
  return { searches, least: Int32Array.from(searches, ({ search }) => search.needs.least), roles };
};

/** The searches to try at a token, by its anchors and its length; lists are made when they are first needed. */
const createSearchLists = (all: readonly Listed[]): SearchesAt => {
  const lists: (SearchList | undefined)[] = new Array(anchorSets * (longestListed + 1)).fill(undefined);
  const isTried = ({ anchors, head: [least, most] }: PatternSearch, bits: number, length: number): boolean =>
    Math.min(least, longestListed) <= length &&
    length <= most &&
    anchors.some((anchor) => (anchorBit[anchor] & bits) !== 0);
  return (anchors, length) => {
    const shown = Math.min(length, longestListed);
    const place = anchors * (longestListed + 1) + shown;
    const known = lists[place];
    if (known) return known;
    const made = toList(all.filter(({ search }) => isTried(search, anchors, shown)));
    lists[place] = made;
    return made;
  };
};

/** Tokens at which the same searches are tried. */
type TokenGroup = {
  list: SearchList;
  starts: number[];
  lengths: number[];
  /** The first unit of each token and the two behind it. */
  units: number[];
};

/** The tokens at which anything is tried, by what is tried there. */
const groupTokens = (text: PiiText, searchesAt: SearchesAt): Iterable<TokenGroup> => {
  const groups = new Map<SearchList, TokenGroup>();
  const { count, starts, ends } = text.tokens;
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const list = searchesAt(text.anchors[index] ?? 0, end - start);
    if (list.searches.length === 0) continue;
    let group = groups.get(list);
    if (!group) {
      group = { list, starts: [], lengths: [], units: [] };
      groups.set(list, group);
    }
    group.starts.push(start);
    group.lengths.push(end - start);
    group.units.push(unitAt(text.text, start), unitAt(text.text, end), unitAt(text.text, end + 1));
  }
  return groups.values();
};

const tryAt = (text: PiiText, { search, recognizer }: Listed, start: number, hits: Hit[]): void => {
  const candidate = search.matchAt(text, start);
  if (candidate) hits.push({ recognizer, candidate });
};

/** Tries a search at the tokens of a group. By the first unit of a token and the two behind it most tries are spared. */
const searchGroup = (text: PiiText, group: TokenGroup, at: number, hits: Hit[]): void => {
  const { starts, lengths, units, list } = group;
  const { searches, least, roles } = list;
  const needed = least[at] ?? 0;
  const from = at * unitCount;
  for (let place = 0; place < starts.length; place += 1) {
    if (!((roles[from + (units[3 * place] ?? 0)] ?? 0) & unitRole.first)) continue;
    const missing = needed - (lengths[place] ?? 0);
    if (missing > 0 && !((roles[from + (units[3 * place + 1] ?? 0)] ?? 0) & unitRole.any)) continue;
    if (missing > 1 && !((roles[from + (units[3 * place + 2] ?? 0)] ?? 0) & unitRole.any)) continue;
    const listed = searches[at];
    if (listed) tryAt(text, listed, starts[place] ?? 0, hits);
  }
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
    for (const group of groupTokens(text, searchesAt)) {
      // One search after the other over all of its tokens: what tries a pattern again finds it at hand.
      for (let at = 0; at < group.list.searches.length; at += 1) searchGroup(text, group, at, hits);
    }
    for (const each of atLiterals) {
      for (const literal of each.search.literals) {
        for (const start of text.positions(literal)) tryAt(text, each, start, hits);
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
