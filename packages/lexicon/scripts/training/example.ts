import {
  beginLabel,
  createPiiText,
  hashText,
  type Lexicon,
  lexiconField,
  outside,
  type PiiText,
  readFeatures,
} from '@assay/core/pii';
import type { LabelledText } from './piece.ts';
import type { Random } from './random.ts';

/** The label of a token of which nobody knows what it is: nothing is learned from it. */
export const unknownLabel = 255;

/** A text as the tagger sees it. */
export type Example = { buckets: Int32Array; labels: Uint8Array };

/** Fields that say "this is a name"; what a word is otherwise stays known. */
const nameFields = [
  lexiconField.given,
  lexiconField.surname,
  lexiconField.city,
  lexiconField.country,
  lexiconField.region,
  lexiconField.organization,
  lexiconField.group,
].reduce((bits, field) => bits | (field.mask << field.shift), 0);

const forget = (lexicon: Lexicon, forgotten: ReadonlySet<number>): Lexicon =>
  forgotten.size === 0
    ? lexicon
    : { entry: (hash) => (forgotten.has(hash) ? lexicon.entry(hash) & ~nameFields : lexicon.entry(hash)) };

const labelTokens = (text: PiiText, spans: LabelledText['spans']): Uint8Array => {
  const labels = new Uint8Array(text.tokens.count).fill(outside);
  for (const span of spans) {
    let label = beginLabel(span.kind);
    for (let index = text.tokenFrom(span.start); index < text.tokens.count; index += 1) {
      if ((text.tokens.starts[index] ?? 0) >= span.end) break;
      labels[index] = label;
      if (label === beginLabel(span.kind)) label += 1;
    }
  }
  return labels;
};

/** Makes an example; of each name's words a share is forgotten by the lexicon, as the world has more names than lists have. */
export const makeExample = (options: {
  labelled: LabelledText;
  lexicon: Lexicon;
  random: Random;
  forgetting: number;
}): Example => {
  const { labelled, lexicon, random, forgetting } = options;
  const text = createPiiText({ text: labelled.text });
  const labels = labelTokens(text, labelled.spans);
  const forgotten = new Set<number>();
  const harsh = random.chance(0.25);
  for (const [index, label] of labels.entries()) {
    if (label !== outside && random.chance(harsh ? 0.7 : forgetting))
      forgotten.add(hashText(text.word(index)));
  }
  const features = readFeatures(text, forget(lexicon, forgotten));
  return { buckets: features.buckets(0, labels.length), labels };
};

/** Makes an example of real prose in which only that is labelled of which the lexicon leaves no doubt. */
export const makeProseExample = (prose: string, lexicon: Lexicon): Example => {
  const text = createPiiText({ text: prose });
  const features = readFeatures(text, lexicon);
  const { profiles } = features;
  const labels = new Uint8Array(text.tokens.count);
  for (const [index, profile] of profiles.entries()) {
    const token = text.token(index);
    const capital = token !== token.toLowerCase();
    const starts =
      index === 0 || /[.!?\n]/.test(text.text.slice(text.tokens.ends[index - 1], text.tokens.starts[index]));
    const english = (profile.entry >> lexiconField.english.shift) & lexiconField.english.mask;
    if (!capital || (starts && english >= 4)) labels[index] = outside;
    else labels[index] = unknownLabel;
  }
  return { buckets: features.buckets(0, labels.length), labels };
};
