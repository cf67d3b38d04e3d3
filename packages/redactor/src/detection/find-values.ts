import type { ReadDocument } from '@assay/core/documents';
import { detectInDocument } from '@assay/core/pii';
import type { DocumentEntity } from '@assay/core/pii/kept';
import {
  createValueFinder,
  operatorOf,
  type RedactionPolicy,
  type RedactionSpan,
  type ValueFinder,
} from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { type Detection, findInTexts } from './find-in-texts.ts';
import { takeGiven } from './take-given.ts';

type FoundValue = { type: string; value: string };

export type FoundValues = {
  /** In the order of the texts; they may overlap. */
  spans: RedactionSpan[][];
  /** Finds the values that were found anywhere, those that are to be kept excepted. */
  finder: ValueFinder;
};

/** What goes on in the next line or cell stands in texts of its own: each piece is looked for by itself. */
const parting = /[\t\n\f]+/;

/** ISO 639-1 where all pages that tell a language tell the same one. */
const languageOf = ({ pages }: ReadDocument): string | undefined => {
  const languages = new Set(pages.flatMap(({ language }) => (language ? [language] : [])));
  return languages.size === 1 ? [...languages][0] : undefined;
};

/**
 * Cells that say what was found in one, and no more: the value may say too little to be looked for. Texts that several
 * columns share stand under the head of one of them; what has no letters has to stand under the same head.
 */
const findInCells = (
  texts: readonly CarriedText[],
  entities: readonly DocumentEntity[],
): (readonly RedactionSpan[])[] => {
  const types = new Map<string, string>();
  for (const { type, quote, cell } of entities) {
    if (!cell?.name) continue;
    types.set(`${cell.name.trim()}\u0000${quote.trim()}`, type);
    if (/\p{L}/u.test(quote)) types.set(quote.trim(), type);
  }
  return texts.map(({ text, label, column }) => {
    const said = text.trim();
    if (!column || column.isHead || said === '') return [];
    const type = types.get(`${label?.trim() ?? ''}\u0000${said}`) ?? types.get(said);
    return type === undefined ? [] : [{ type, start: 0, end: text.length }];
  });
};

/** Where a document's entities are among its texts, beyond what is found in the texts themselves. */
export type PlaceEntities = (entities: readonly DocumentEntity[]) => readonly (readonly RedactionSpan[])[];

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

/**
 * What is found in each text, or `given` instead, in the document as it is read as a whole, as `detectInDocument` finds
 * it, and the same values wherever else they stand. `place` tells where the whole's entities are; without it, in cells.
 */
export const findValues = (
  texts: readonly CarriedText[],
  options: Detection & {
    policy: RedactionPolicy;
    read: ReadDocument;
    given?: readonly RedactionSpan[];
    place?: PlaceEntities;
  },
): FoundValues => {
  const { policy, detector, read, given, place } = options;
  const language = options.request.language ?? languageOf(read);
  const request = { ...options.request, ...(language === undefined ? {} : { language }) };
  const isGone = ({ type }: { type: string }) => operatorOf(policy, type).operator !== 'keep';
  const entities = given ? [] : detectInDocument({ detector, document: read, request });
  const placed = place ? place(entities) : findInCells(texts, entities);
  const own = given ? takeGiven(texts, given) : findInTexts(texts, { detector, request });
  const found = own.map((spans, index) => [...spans, ...(placed[index] ?? [])]);
  const values = found.flatMap((spans, index) =>
    spans
      .filter(isGone)
      .map(({ type, start, end }) => ({ type, value: texts[index]?.text.slice(start, end) ?? '' })),
  );
  const seen = entities
    .filter(isGone)
    .flatMap(({ type, quote }) => quote.split(parting).map((value): FoundValue => ({ type, value })));
  const all = [...values, ...seen];
  const isTypeWord = createTypeWordTest(all.map(({ type }) => type));
  const finder = createValueFinder(
    all.filter(({ value }) => !isTypeWord(value)),
    { allows: detector.allows },
  );
  const isWanted = (type: string): boolean => !request.types || request.types.includes(type);
  const spans = texts.map(({ text, always }, index): RedactionSpan[] => {
    if (always !== undefined && isWanted(always) && text.trim() !== '') {
      return [{ type: always, start: 0, end: text.length }];
    }
    return [...(found[index] ?? []), ...finder.find(text)];
  });
  return { spans, finder };
};
