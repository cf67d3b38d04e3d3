import type { PiiText } from '../engine/pii-text.ts';
import { tokenFlag } from '../engine/pii-text.ts';
import { gapKind, gapKindOf } from './gap-kind.ts';
import type { Lexicon } from './lexicon.ts';
import { markLinks } from './link-tokens.ts';
import { matchPhrases } from './phrase-match.ts';
import { mixHash } from './text-hash.ts';
import { tokenShape } from './token-shape.ts';
import { profileWord, type WordProfile } from './word-profile.ts';

/** Buckets that features are hashed into. */
export const bucketBits = 18;

/** Features of each token. */
export const featureCount = 32;

/** Stands for what is before the first token and behind the last one. */
const edgeProfile: WordProfile = {
  word: 1,
  shape: tokenShape.none,
  entry: 0,
  sort: 31,
  cue: 0,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  prefix3: 1,
};

/** Stands for every part of a mail or web address. */
const linkProfile: WordProfile = {
  word: 2,
  shape: tokenShape.link,
  entry: 0,
  sort: 30,
  cue: 0,
  suffix2: 2,
  suffix3: 2,
  suffix4: 2,
  prefix3: 2,
};

/** How the letters of the text are written: as usual, nearly all small, nearly all large. */
const caseOf = (text: PiiText): number => {
  const { count, flags } = text.tokens;
  let words = 0;
  let capitals = 0;
  let lowers = 0;
  for (let index = 0; index < count; index += 1) {
    const flag = flags[index] ?? 0;
    if (!(flag & tokenFlag.letter)) continue;
    words += 1;
    if (flag & tokenFlag.capital) capitals += 1;
    if (flag & tokenFlag.lower) lowers += 1;
  }
  if (words > 0 && capitals === 0) return 1;
  if (lowers * 4 < words) return 2;
  return capitals * 2 > words ? 3 : 0;
};

/** The profiles of a text's tokens; words that were met before keep their profile. */
const profileTokens = (text: PiiText, lexicon: Lexicon): WordProfile[] => {
  const known = new Map<string, WordProfile>();
  const links = markLinks(text);
  const profiles: WordProfile[] = [];
  for (let index = 0; index < text.tokens.count; index += 1) {
    const token = links[index] ? null : text.token(index);
    let profile = token === null ? linkProfile : known.get(token);
    if (profile === undefined && token !== null) {
      profile = profileWord({ token, word: text.word(index), lexicon });
      known.set(token, profile);
    }
    profiles.push(profile ?? linkProfile);
  }
  return profiles;
};

const gapsOf = (text: PiiText): Uint8Array => {
  const { count, starts, ends } = text.tokens;
  const gaps = new Uint8Array(count + 1);
  for (let index = 1; index < count; index += 1) {
    const from = ends[index - 1] ?? 0;
    const to = starts[index] ?? 0;
    const single = to - from === 1 && text.text.charCodeAt(from) === 32;
    gaps[index] = single ? gapKind.space : gapKindOf(text.text.slice(from, to));
  }
  return gaps;
};

/** What is known of the tokens one by one. */
type SeenTokens = {
  profiles: readonly WordProfile[];
  gaps: Uint8Array;
  phrases: Uint8Array;
  letterCase: number;
};

/** The bucket of a mixed hash: its upper bits, once they depend on all of it. */
const bucketOf = (hash: number): number => Math.imul(hash, 0x85eb_ca6b) >>> (32 - bucketBits);

/** Each kind of feature begins its hash with a number of its own. */
const featureSeeds = Int32Array.from({ length: featureCount }, (_, index) => mixHash(0x1f35_1f35, index + 1));

const seedOf = (kind: number): number => featureSeeds[kind] ?? 0;

/** The buckets of features of a kind that have one, two or three parts. */
const one = (kind: number, first: number): number => bucketOf(mixHash(seedOf(kind), first));
const two = (kind: number, first: number, second: number): number =>
  bucketOf(mixHash(mixHash(seedOf(kind), first), second));
const three = (kind: number, first: number, second: number, third: number): number =>
  bucketOf(mixHash(mixHash(mixHash(seedOf(kind), first), second), third));

/** Hashes the features of some tokens into their buckets. */
const hashFeatures = (seen: SeenTokens, first: number, count: number): Int32Array => {
  const { profiles, gaps, phrases, letterCase } = seen;
  const buckets = new Int32Array(count * featureCount);
  const at = (index: number): WordProfile => profiles[index] ?? edgeProfile;
  for (let index = first; index < first + count; index += 1) {
    const slot = (index - first) * featureCount;
    const here = at(index);
    const before = at(index - 1);
    const after = at(index + 1);
    const before2 = at(index - 2);
    const after2 = at(index + 2);
    const left = gaps[index] ?? 0;
    const right = gaps[index + 1] ?? 0;
    const edges = left * 32 + right;
    const phrase = phrases[index] ?? 0;
    const { shape, sort } = here;
    const form = sort * 32 + shape;
    buckets[slot + 0] = one(0, here.word);
    buckets[slot + 1] = two(1, before.word, left);
    buckets[slot + 2] = two(2, after.word, right);
    buckets[slot + 3] = two(3, before2.word, shape);
    buckets[slot + 4] = two(4, after2.word, shape);
    buckets[slot + 5] = two(5, before.word, form);
    buckets[slot + 6] = two(6, after.word, form);
    buckets[slot + 7] = two(7, shape, before.shape * 32 + after.shape);
    buckets[slot + 8] = one(8, here.entry);
    buckets[slot + 9] = two(9, here.entry, shape * 4 + letterCase);
    buckets[slot + 10] = two(10, form, before.sort);
    buckets[slot + 11] = two(11, form, after.sort);
    buckets[slot + 12] = two(12, sort, before.sort * 32 + after.sort);
    buckets[slot + 13] = three(13, before.word, after.word, shape);
    buckets[slot + 14] = two(14, form * 4 + letterCase, edges);
    buckets[slot + 15] = two(15, form, before.cue * 32 + left);
    buckets[slot + 16] = two(16, form, after.cue * 32 + right);
    buckets[slot + 17] = three(17, here.cue, shape, before.shape * 32 + after.shape);
    buckets[slot + 18] = two(18, here.cue, before.cue * 32 + after.cue);
    buckets[slot + 19] = two(19, sort, before2.cue * 32 + before.cue);
    buckets[slot + 20] = two(20, shape, after.cue * 32 + after2.cue);
    buckets[slot + 21] = two(21, here.suffix3, shape);
    buckets[slot + 22] = two(22, here.suffix2, sort);
    buckets[slot + 23] = two(23, here.suffix4, shape === tokenShape.lower ? 1 : 0);
    buckets[slot + 24] = two(24, here.prefix3, shape);
    buckets[slot + 25] = two(25, phrase, shape);
    buckets[slot + 26] = two(26, phrase, (phrases[index - 1] ?? 0) * 32 + (phrases[index + 1] ?? 0));
    buckets[slot + 27] = three(27, after.word, after2.word, shape);
    buckets[slot + 28] = two(
      28,
      shape,
      (before2.shape * 32 + before.shape) * 1024 + after.shape * 32 + after2.shape,
    );
    buckets[slot + 29] = three(29, sort, before2.sort * 32 + before.sort, left);
    buckets[slot + 30] = three(30, sort, after.sort * 32 + after2.sort, right);
    buckets[slot + 31] = three(31, before2.word, before.word, shape);
  }
  return buckets;
};

/** What the tagger knows of a text. */
export type NameFeatures = {
  profiles: readonly WordProfile[];
  /** `gaps[i]` stands before token i. */
  gaps: Uint8Array;
  /** The features of `count` tokens from `first` on: `featureCount` buckets for each. */
  buckets(first: number, count: number): Int32Array;
};

/** Reads a text's tokens for the tagger. Linear in the text's length. */
export const readFeatures = (text: PiiText, lexicon: Lexicon): NameFeatures => {
  const profiles = profileTokens(text, lexicon);
  const gaps = gapsOf(text);
  const entries = new Uint16Array(profiles.length);
  for (let index = 0; index < entries.length; index += 1) entries[index] = profiles[index]?.entry ?? 0;
  const phrases = matchPhrases(text, lexicon, entries);
  const seen: SeenTokens = { profiles, gaps, phrases, letterCase: caseOf(text) };
  return { profiles, gaps, buckets: (first, count) => hashFeatures(seen, first, count) };
};
