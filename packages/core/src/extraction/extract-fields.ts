import type { Field } from './extraction.ts';
import { chooseCandidate } from './fields/candidate.ts';
import type { FieldContext } from './fields/field-context.ts';
import { findContractParties } from './fields/find-contract-parties.ts';
import { findCurrency } from './fields/find-currency.ts';
import { findIban } from './fields/find-iban.ts';
import { findLabelledParty, findWindowParty, toPartyField } from './fields/find-invoice-parties.ts';
import { findLabelled } from './fields/find-labelled.ts';
import { findPhrases } from './fields/find-phrases.ts';
import { findUnlabelledSeller } from './fields/find-seller.ts';
import { findTaxIds } from './fields/find-tax-ids.ts';
import { findTitle } from './fields/find-title.ts';
import { findTotals } from './fields/find-totals.ts';
import type { FieldDefinition } from './types/document-type.ts';
import { normalizeText } from './values/index.ts';

const has = (context: FieldContext, name: string): boolean => Object.hasOwn(context.type.fields, name);

/** Seller, buyer and their tax numbers: found together, for what belongs to one does not belong to the other. */
const findSides = (context: FieldContext): Record<string, Field> => {
  const titles = new Set(
    Object.values(context.type.classification.titles)
      .flat()
      .map((title) => normalizeText(title)),
  );
  const labelledSeller = findLabelledParty({ target: 'sellerName', other: 'buyerName', context });
  const buyer =
    findLabelledParty({ target: 'buyerName', other: 'sellerName', context }) ??
    findWindowParty(context, labelledSeller?.lines ?? []);
  const seller = labelledSeller ?? findUnlabelledSeller(context, buyer?.lines ?? [], titles);
  const fields: Record<string, Field> = {};
  if (seller !== null) {
    fields.sellerName = toPartyField(seller.name, seller.confidence);
    if (seller.address !== null)
      fields.sellerAddress = toPartyField(seller.address, seller.confidence - 0.05);
  }
  if (buyer !== null) fields.buyerName = toPartyField(buyer.name, buyer.confidence);
  return { ...fields, ...findTaxIds(context, buyer?.lines ?? []) };
};

const findOne = (name: string, definition: FieldDefinition, context: FieldContext): Field | null => {
  const { type } = definition;
  if (type === 'title') return findTitle(context);
  if (type === 'parties') return findContractParties(context);
  if (type === 'currency') return findCurrency(context);
  if (type === 'iban') return findIban(context);
  return chooseCandidate([
    ...findLabelled({ target: name, type, context }),
    ...findPhrases({ definition, context }),
  ]);
};

/** The values of all fields that the type declares; a field without a value is absent. */
export const extractFields = (context: FieldContext): Record<string, Field> => {
  const together: Record<string, Field> = {
    ...(has(context, 'netTotal') ? findTotals(context) : {}),
    ...(has(context, 'sellerName') ? findSides(context) : {}),
  };
  const fields: Record<string, Field> = {};
  const isJoint = (name: string, type: string): boolean =>
    type === 'party' ||
    type === 'address' ||
    type === 'tax-id' ||
    Object.hasOwn(together, name) ||
    (type === 'amount' && has(context, 'netTotal'));
  for (const [name, definition] of Object.entries(context.type.fields)) {
    const field = isJoint(name, definition.type)
      ? (together[name] ?? null)
      : findOne(name, definition, context);
    if (field !== null) fields[name] = field;
  }
  return fields;
};
