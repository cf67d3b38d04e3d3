import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import { addTitles } from './add-titles.ts';
import { agreeNames } from './agree-names.ts';
import { extendCompanies } from './company-names.ts';
import { dropDoubtful } from './doubtful-names.ts';
import { type NameFeatures, readFeatures } from './features.ts';
import { gapKind } from './gap-kind.ts';
import { isAddress } from './is-address.ts';
import { goesOn, kindOfLabel, type NameKind, outside } from './label.ts';
import type { Lexicon } from './lexicon.ts';
import { dropLoneTitles, dropTimes, endAtLabels, joinPeople, splitAtBorders } from './name-borders.ts';
import { extendPeople, settlePlaces } from './people-names.ts';
import { settleKinds } from './settle-kinds.ts';
import type { Tag, Tagging } from './tagger.ts';
import { tokenShape } from './token-shape.ts';
import { dropWeak } from './weak-names.ts';

/** A name in a text, by its tokens. */
export type FoundName = {
  kind: NameKind;
  first: number;
  /** The last token, not the one behind it. */
  last: number;
  /** How far the tagger was from calling it nothing, as a mean over its tokens, in the weights' measure. */
  margin: number;
};

/** Joins the labels of tokens into names. */
export const collectNames = (tagging: Tagging): FoundName[] => {
  const { labels, margins } = tagging;
  const names: FoundName[] = [];
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index] ?? outside;
    const kind = kindOfLabel(label);
    if (label === outside || kind === undefined) continue;
    let last = index;
    let sum = margins[index] ?? 0;
    while (last + 1 < labels.length && goesOn(labels[last + 1] ?? outside)) {
      last += 1;
      sum += margins[last] ?? 0;
    }
    names.push({ kind, first: index, last, margin: sum / (last - index + 1) });
    index = last;
  }
  return names;
};

/** Tokens that are labelled at a time, so that long texts take no more memory than short ones. */
const blockSize = 4096;
/** How far before its end a block may be cut, to end with a sentence or line. */
const cutRange = 512;

const endOfBlock = (features: NameFeatures, first: number): number => {
  const last = first + blockSize;
  if (last >= features.profiles.length) return features.profiles.length;
  for (let index = last; index > last - cutRange; index -= 1) {
    const gap = features.gaps[index];
    if (gap === gapKind.stop || gap === gapKind.blankLine) return index;
  }
  return last;
};

const tagBlocks = (features: NameFeatures, tag: Tag): Tagging => {
  const count = features.profiles.length;
  const labels = new Uint8Array(count);
  const margins = new Float32Array(count);
  for (let first = 0; first < count; ) {
    const end = endOfBlock(features, first);
    const block = tag(features.buckets(first, end - first));
    labels.set(block.labels, first);
    margins.set(block.margins, first);
    first = end;
  }
  return { labels, margins };
};

/** Numbers alone are nobody's name and nobody's address. */
const hasLetters = (text: PiiText, name: FoundName): boolean => {
  for (let index = name.first; index <= name.last; index += 1) {
    if ((text.tokens.flags[index] ?? 0) & tokenFlag.letter) return true;
  }
  return false;
};

/** Addresses of mail and of the web are found by their shape. */
const isLink = (features: NameFeatures, name: FoundName): boolean => {
  for (let index = name.first; index <= name.last; index += 1) {
    if (features.profiles[index]?.shape !== tokenShape.link) return false;
  }
  return true;
};

/** Finds the names of a text. */
export type NameFinder = (text: PiiText) => readonly FoundName[];

/** Makes a finder; the names of a text are found once, however many recognisers ask for them. */
export const createNameFinder = (options: { lexicon: Lexicon; tag: Tag }): NameFinder => {
  const { lexicon, tag } = options;
  const find = (text: PiiText): readonly FoundName[] => {
    const features = readFeatures(text, lexicon);
    const labelled = collectNames(tagBlocks(features, tag));
    const readPart = (first: number, end: number, without?: NameKind): FoundName[] =>
      collectNames(tag(features.buckets(first, end - first), without)).map((name) => ({
        ...name,
        first: name.first + first,
        last: name.last + first,
      }));
    const readAnew = (first: number, end: number): FoundName[] => {
      const read = readPart(first, end);
      const isWrong = read.some((name) => name.kind === 'STREET_ADDRESS' && !isAddress(text, features, name));
      return isWrong ? readPart(first, end, 'STREET_ADDRESS') : read;
    };
    const names = endAtLabels(text, splitAtBorders(text, labelled), readAnew).filter((name) =>
      name.kind === 'STREET_ADDRESS'
        ? isAddress(text, features, name)
        : hasLetters(text, name) && !isLink(features, name),
    );
    const people = extendPeople(
      text,
      features,
      settlePlaces(text, features, joinPeople(text, features, names)),
    );
    const companies = dropDoubtful(text, features, extendCompanies(text, features, people));
    // Again, as what agrees with a name in doubt is in doubt too.
    const agreed = dropDoubtful(text, features, settleKinds(text, agreeNames(text, features, companies)));
    const titled = dropWeak(text, addTitles(text, features, agreed));
    return dropTimes(text, features, dropLoneTitles(features, titled));
  };
  return (text) => text.once(find);
};
