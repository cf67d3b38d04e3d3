import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import type { NameFeatures } from './features.ts';
import type { FoundName } from './find-names.ts';
import { gapKind } from './gap-kind.ts';
import { lexiconField, lexiconValue } from './lexicon.ts';

/** Legal forms that make what stands before them a company; folded. */
const legalForms: ReadonlySet<string> = new Set(
  'inc incorporated ltd limited llc llp plc corp corporation gmbh ag kg kgaa ug ohg sarl sas srl spa bv nv oy oyj ab asa aps sro doo kft zrt nyrt pty pte pvt ltda lda'.split(
    ' ',
  ),
);

const isLegalForm = (text: PiiText, index: number): boolean =>
  index < text.tokens.count &&
  ((text.tokens.flags[index] ?? 0) & tokenFlag.capital) !== 0 &&
  legalForms.has(text.word(index));

/** Whether a token goes on with the name before it: `Acme, Inc.`, `Acme Pty. Ltd.` */
const isBesides = (features: NameFeatures, index: number): boolean => {
  const gap = features.gaps[index];
  return gap === gapKind.space || gap === gapKind.comma || gap === gapKind.stop;
};

/**
 * Takes the legal form behind a name into it: what has one is a company, whatever it was held for. Names that begin
 * with the form are part of the company before them.
 */
export const extendCompanies = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): FoundName[] => {
  const extended: FoundName[] = [];
  for (const name of names) {
    const before = extended.at(-1);
    if (before && name.first <= before.last) {
      // Swallowed by the company before it; what goes on behind the form is a name of its own.
      if (name.last > before.last) extended.push({ ...name, first: before.last + 1 });
      continue;
    }
    const isName = name.kind === 'PERSON' || name.kind === 'LOCATION' || name.kind === 'ORGANIZATION';
    let last = name.last;
    if (isName && !isLegalForm(text, name.first)) {
      while (isLegalForm(text, last + 1) && isBesides(features, last + 1)) last += 1;
    }
    if (isName && isLegalForm(text, name.first) && name.first === name.last) continue;
    extended.push(last === name.last ? name : { ...name, kind: 'ORGANIZATION', last });
  }
  return extended;
};

/** Words that are a company's name of their own, as in `NIKE` of `NIKE, Inc.`. */
export const collectCompanyWords = (
  text: PiiText,
  features: NameFeatures,
  names: readonly FoundName[],
): Set<string> => {
  const words = new Set<string>();
  for (const name of names) {
    if (name.kind !== 'ORGANIZATION' || name.first === name.last || !isLegalForm(text, name.last)) continue;
    const english = lexiconValue(features.profiles[name.first]?.entry ?? 0, lexiconField.english);
    if (english === 0) words.add(text.word(name.first));
  }
  return words;
};
