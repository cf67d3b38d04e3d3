import { rejectError } from '@assay/core';
import { printText, type ReadDocument } from '@assay/core/documents';
import {
  createValueFinder,
  fromCodePoints,
  operatorOf,
  type RedactionPolicy,
  type RedactionSpan,
  type ValueFinder,
} from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { type Detection, findInTexts } from './find-in-texts.ts';

type FoundValue = { type: string; value: string };

export type FoundValues = {
  /** In the order of the texts; they may overlap. */
  spans: RedactionSpan[][];
  /** Finds the values that were found anywhere, those that are to be kept excepted. */
  finder: ValueFinder;
};

/** Spans that somebody has looked over are of one text as it stands in its file, offsets in code points. */
const takeGiven = (texts: readonly CarriedText[], given: readonly RedactionSpan[]): RedactionSpan[][] => {
  const [only] = texts;
  if (!only || texts.length !== 1) {
    throw rejectError(
      'redaction.spans-need-text',
      'Spans can be given for plain text alone: leave them out, and the document is looked through.',
    );
  }
  return [fromCodePoints(only.text, given)];
};

/** What goes on in the next line or cell stands in texts of its own: each piece is looked for by itself. */
const parting = /[\t\n\f]+/;

/**
 * Values found in the document as it is read and printed as a whole: names are judged by what stands around them, which
 * is not the same there and in its single texts.
 */
const findInWhole = (read: ReadDocument, { detector, request }: Detection): FoundValue[] => {
  const text = printText(read);
  return detector.detect({ ...request, text }).flatMap(({ type, start, end }) => {
    const pieces = text.slice(start, end).split(parting);
    return pieces.map((value) => ({ type, value }));
  });
};

/**
 * Whether a value is a word of the names that are written in the values' stead (`[EMAIL_ADDRESS_1]`): looked for
 * everywhere, it would be found there. It goes where it is found itself.
 */
const createTypeWordTest = (types: Iterable<string>): ((value: string) => boolean) => {
  const names = [...new Set(types)].map((type) => `_${type.toLowerCase()}_`);
  return (value) => {
    const words = value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '_');
    return names.some((name) => name.includes(`_${words}_`));
  };
};

/** What is found in each text, or `given` instead, and the same values wherever else they stand. */
export const findValues = (
  texts: readonly CarriedText[],
  options: Detection & {
    policy: RedactionPolicy;
    read: ReadDocument;
    given?: readonly RedactionSpan[];
  },
): FoundValues => {
  const { policy, request, given } = options;
  const found = given ? takeGiven(texts, given) : findInTexts(texts, options);
  const isGone = ({ type }: { type: string }) => operatorOf(policy, type).operator !== 'keep';
  const values = found.flatMap((spans, index) =>
    spans
      .filter(isGone)
      .map(({ type, start, end }) => ({ type, value: texts[index]?.text.slice(start, end) ?? '' })),
  );
  const seen = given ? [] : findInWhole(options.read, options).filter(isGone);
  const all = [...values, ...seen];
  const isTypeWord = createTypeWordTest(all.map(({ type }) => type));
  const finder = createValueFinder(all.filter(({ value }) => !isTypeWord(value)));
  const isWanted = (type: string): boolean => !request.types || request.types.includes(type);
  const spans = texts.map(({ text, always }, index): RedactionSpan[] => {
    if (always !== undefined && isWanted(always) && text.trim() !== '') {
      return [{ type: always, start: 0, end: text.length }];
    }
    return [...(found[index] ?? []), ...finder.find(text)];
  });
  return { spans, finder };
};
