import type { PiiText } from '../engine/pii-text.ts';
import { type Lexicon, lexiconField, lexiconValue } from './lexicon.ts';
import { extendHash, finishHash, hashSeed } from './text-hash.ts';

/** Of what kind a phrase of the lexicon is, as a number. */
export const phraseSort = { none: 0, country: 1, city: 2, region: 3, organization: 4, group: 5 } as const;

/** Added to a phrase's number for each of its tokens but the first. */
export const phraseInside = 8;

const longestPhrase = 6;
/** Characters between two words of one phrase, at most: a space, a hyphen, a full stop and a space. */
const widestGap = 3;

const sortOf = (entry: number): number => {
  if (lexiconValue(entry, lexiconField.country)) return phraseSort.country;
  if (lexiconValue(entry, lexiconField.group)) return phraseSort.group;
  if (lexiconValue(entry, lexiconField.city) >= 2) return phraseSort.city;
  if (lexiconValue(entry, lexiconField.organization)) return phraseSort.organization;
  if (lexiconValue(entry, lexiconField.region)) return phraseSort.region;
  if (lexiconValue(entry, lexiconField.city)) return phraseSort.city;
  return phraseSort.none;
};

/**
 * For each token the kind of the longest phrase of two words or more that it stands in, plus `phraseInside` behind the
 * first of its tokens. `entries` are the packed fields of the single words.
 */
export const matchPhrases = (text: PiiText, lexicon: Lexicon, entries: Uint16Array): Uint8Array => {
  const { count, starts, ends } = text.tokens;
  const found = new Uint8Array(count);
  const beginsBit = lexiconField.begins.mask << lexiconField.begins.shift;
  for (let index = 0; index + 1 < count; index += 1) {
    if (!((entries[index] ?? 0) & beginsBit)) continue;
    let state = extendHash(hashSeed, text.word(index));
    let sort = 0;
    let length = 1;
    for (let next = index + 1; next < count && next - index < longestPhrase; next += 1) {
      if ((starts[next] ?? 0) - (ends[next - 1] ?? 0) > widestGap) break;
      state = extendHash(extendHash(state, ' '), text.word(next));
      const entry = lexicon.entry(finishHash(state));
      const here = sortOf(entry);
      if (here !== phraseSort.none) {
        sort = here;
        length = next - index + 1;
      }
      if (!(entry & beginsBit)) break;
    }
    if (sort === phraseSort.none) continue;
    found[index] = sort;
    found.fill(sort + phraseInside, index + 1, index + length);
    index += length - 1;
  }
  return found;
};
