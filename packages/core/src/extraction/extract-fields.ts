import type { Field } from './extraction.ts';
import { chooseCandidate } from './fields/candidate.ts';
import type { FieldContext } from './fields/field-context.ts';
import { findContractNumber } from './fields/find-contract-number.ts';
import { findCurrency } from './fields/find-currency.ts';
import { findEffectiveDate } from './fields/find-effective-date.ts';
import { findIban } from './fields/find-iban.ts';
import { findLabelled } from './fields/find-labelled.ts';
import { findPhrases } from './fields/find-phrases.ts';
import { findPlaceDate } from './fields/find-place-date.ts';
import { findSides } from './fields/find-sides.ts';
import { findTitle } from './fields/find-title.ts';
import { findTotals } from './fields/find-totals.ts';
import { findUnlabelledDates } from './fields/find-unlabelled-dates.ts';
import { findContractParties } from './fields/parties/find-contract-parties.ts';
import { endsOpen } from './layout/prose.ts';
import { speaksOfPrices } from './tables/heading-dates.ts';
import type { FieldDefinition } from './types/document-type.ts';

const has = (context: FieldContext, name: string): boolean => Object.hasOwn(context.type.fields, name);

/** What the line says before a place: prices that hold until a day are no contract that does. */
const readBefore = (text: string, start: number): string =>
  text.slice(Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('. ', start), start - 200) + 1, start);

const findOne = (name: string, definition: FieldDefinition, context: FieldContext): Field | null => {
  const { type } = definition;
  if (type === 'title') return findTitle(context);
  if (type === 'parties') return findContractParties(context);
  if (name === 'contractNumber') return findContractNumber(definition, context);
  if (type === 'currency') return findCurrency(context);
  if (type === 'iban') return findIban(context);
  const phrases = findPhrases({ definition, context }).filter(
    ({ start }) => name !== 'endDate' || !speaksOfPrices(readBefore(context.prose.text, start)),
  );
  // A paragraph under its heading is more than the sentence in it that says the thing; one that breaks off is less.
  const isOther = (value: string): boolean =>
    phrases.some(
      (phrase) =>
        phrase.value !== value &&
        (value.includes(phrase.value) || (endsOpen(value) && phrase.value.startsWith(value))),
    );
  const labelled = findLabelled({ target: name, type, context }).filter(
    ({ value }) => type !== 'sentence' || !isOther(value),
  );
  const told = chooseCandidate([...labelled, ...phrases]);
  if (told !== null || type !== 'date') return told;
  if (definition.unlabelled) return chooseCandidate(findUnlabelledDates(context));
  return name === 'issueDate' ? chooseCandidate(findPlaceDate(context)) : null;
};

/** The values of all fields that the type declares; a field without a value is absent. */
export const extractFields = (context: FieldContext): Record<string, Field> => {
  const together: Record<string, Field> = {
    ...(has(context, 'netTotal') ? findTotals(context) : {}),
    ...(has(context, 'sellerName') ? findSides(context) : {}),
  };
  const fields: Record<string, Field> = {};
  const readOne = (name: string): string | undefined => {
    const definition = context.type.fields[name];
    const value = definition === undefined ? undefined : findOne(name, definition, context)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const isJoint = (name: string, type: string): boolean =>
    type === 'party' ||
    type === 'address' ||
    type === 'tax-id' ||
    Object.hasOwn(together, name) ||
    (type === 'amount' && has(context, 'netTotal'));
  for (const [name, definition] of Object.entries(context.type.fields)) {
    const field =
      name === 'effectiveDate'
        ? findEffectiveDate({ definition, context, term: readOne('term'), end: readOne('endDate') })
        : isJoint(name, definition.type)
          ? (together[name] ?? null)
          : findOne(name, definition, context);
    if (field !== null) fields[name] = field;
  }
  return fields;
};
