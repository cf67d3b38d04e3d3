import {
  createValueFinder,
  operatorOf,
  type RedactionPolicy,
  type RedactionSpan,
  type ValueFinder,
} from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { type Detection, findInTexts } from './find-in-texts.ts';

export type FoundValues = {
  /** In the order of the texts; they may overlap. */
  spans: RedactionSpan[][];
  /** Finds the values that were found anywhere, those that are to be kept excepted. */
  finder: ValueFinder;
};

/** What is found in each text, and the same values wherever else they stand. */
export const findValues = (
  texts: readonly CarriedText[],
  options: Detection & { policy: RedactionPolicy },
): FoundValues => {
  const { policy, request } = options;
  const found = findInTexts(texts, options);
  const isGone = ({ type }: { type: string }) => operatorOf(policy, type).operator !== 'keep';
  const values = found.flatMap((spans, index) =>
    spans
      .filter(isGone)
      .map(({ type, start, end }) => ({ type, value: texts[index]?.text.slice(start, end) ?? '' })),
  );
  const finder = createValueFinder(values);
  const isWanted = (type: string): boolean => !request.types || request.types.includes(type);
  const spans = texts.map(({ text, always }, index): RedactionSpan[] => {
    if (always !== undefined && isWanted(always) && text.trim() !== '') {
      return [{ type: always, start: 0, end: text.length }];
    }
    return [...(found[index] ?? []), ...finder.find(text)];
  });
  return { spans, finder };
};
