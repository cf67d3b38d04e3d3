import type { PiiText } from '../engine/pii-text.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';

/** Forms of address that are nothing else before a name; folded. */
const forms: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx miss mister dr dra prof professor herr frau monsieur madame mademoiselle mme mlle senor senora senorita sra srta ' +
    'signor signora signorina sig dott dottor dottoressa mevrouw meneer mijnheer mevr dhr fru pan pani'
  ).split(' '),
);

const isForm = (text: PiiText, index: number): boolean => index >= 0 && forms.has(text.word(index));

/**
 * Finds the form of address that stands right before a person's name where it was not seen as one, and parts it from the
 * name that begins with it.
 */
export const addTitles = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] => {
  const added: FoundName[] = [];
  let free = 0;
  for (const name of names) {
    const { kind, first, last, margin } = name;
    const gap = features.gaps[first];
    const beside = gap === gapKind.space || gap === gapKind.stop || gap === gapKind.dotTight;
    if (kind === 'PERSON' && first < last && isForm(text, first)) {
      added.push({ kind: 'TITLE', first, last: first, margin }, { ...name, first: first + 1 });
    } else if (kind === 'PERSON' && first > free && beside && isForm(text, first - 1)) {
      added.push({ kind: 'TITLE', first: first - 1, last: first - 1, margin }, name);
    } else added.push(name);
    free = last + 1;
  }
  return added;
};
