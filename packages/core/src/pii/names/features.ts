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
  return Array.from({ length: text.tokens.count }, (_, index) => {
    if (links[index]) return linkProfile;
    const token = text.token(index);
    let profile = known.get(token);
    if (profile === undefined) {
      profile = profileWord({ token, word: text.word(index), lexicon });
      known.set(token, profile);
    }
    return profile;
  });
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

/** Hashes the features of some tokens into their buckets. */
const hashFeatures = (seen: SeenTokens, first: number, count: number): Int32Array => {
  const { profiles, gaps, phrases, letterCase } = seen;
  const buckets = new Int32Array(count * featureCount);
  const at = (index: number): WordProfile => profiles[index] ?? edgeProfile;
  let slot = 0;
  let kind = 0;
  const put = (value: number) => {
    buckets[slot] = bucketOf(mixHash(featureSeeds[kind] ?? 0, value));
    slot += 1;
    kind += 1;
  };
  const putTwo = (one: number, two: number) => {
    buckets[slot] = bucketOf(mixHash(mixHash(featureSeeds[kind] ?? 0, one), two));
    slot += 1;
    kind += 1;
  };
  const putThree = (one: number, two: number, three: number) => {
    buckets[slot] = bucketOf(mixHash(mixHash(mixHash(featureSeeds[kind] ?? 0, one), two), three));
    slot += 1;
    kind += 1;
  };
  for (let index = first; index < first + count; index += 1) {
    kind = 0;
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
    put(here.word);
    putTwo(before.word, left);
    putTwo(after.word, right);
    putTwo(before2.word, shape);
    putTwo(after2.word, shape);
    putTwo(before.word, form);
    putTwo(after.word, form);
    putTwo(shape, before.shape * 32 + after.shape);
    put(here.entry);
    putTwo(here.entry, shape * 4 + letterCase);
    putTwo(form, before.sort);
    putTwo(form, after.sort);
    putTwo(sort, before.sort * 32 + after.sort);
    putThree(before.word, after.word, shape);
    putTwo(form * 4 + letterCase, edges);
    putTwo(form, before.cue * 32 + left);
    putTwo(form, after.cue * 32 + right);
    putThree(here.cue, shape, before.shape * 32 + after.shape);
    putTwo(here.cue, before.cue * 32 + after.cue);
    putTwo(sort, before2.cue * 32 + before.cue);
    putTwo(shape, after.cue * 32 + after2.cue);
    putTwo(here.suffix3, shape);
    putTwo(here.suffix2, sort);
    putTwo(here.suffix4, shape === tokenShape.lower ? 1 : 0);
    putTwo(here.prefix3, shape);
    putTwo(phrase, shape);
    putTwo(phrase, (phrases[index - 1] ?? 0) * 32 + (phrases[index + 1] ?? 0));
    putThree(after.word, after2.word, shape);
    putTwo(shape, (before2.shape * 32 + before.shape) * 1024 + after.shape * 32 + after2.shape);
    putThree(sort, before2.sort * 32 + before.sort, left);
    putThree(sort, after.sort * 32 + after2.sort, right);
    putThree(before2.word, before.word, shape);
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
  const entries = Uint16Array.from(profiles, (profile) => profile.entry);
  const phrases = matchPhrases(text, lexicon, entries);
  const seen: SeenTokens = { profiles, gaps, phrases, letterCase: caseOf(text) };
  return { profiles, gaps, buckets: (first, count) => hashFeatures(seen, first, count) };
};
