import type { Field } from '../extraction.ts';
import { normalizeText } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelledParty, findWindowParty, type PartyText, toPartyField } from './find-invoice-parties.ts';
import { findMasthead } from './find-masthead.ts';
import { findAddressOf, findUnlabelledSeller } from './find-seller.ts';
import { findTaxIds } from './find-tax-ids.ts';
import { isCertain } from './party-signals.ts';

/** Below the confidence from which a required value counts as certain. */
const uncertain = 0.4;

/** Seller, buyer and their tax numbers: found together, for what belongs to one does not belong to the other. */
export const findSides = (context: FieldContext): Record<string, Field> => {
  const titles = new Set(
    Object.values(context.type.classification.titles)
      .flat()
      .map((title) => normalizeText(title)),
  );
  const labelledSeller =
    (context.type.fields.sellerName?.unlabelled === true ? findMasthead(context, titles) : null) ??
    findLabelledParty({ target: 'sellerName', other: 'buyerName', context });
  const buyer =
    findLabelledParty({ target: 'buyerName', other: 'sellerName', context }) ??
    findWindowParty(context, labelledSeller?.lines ?? []);
  const buyerLines = buyer?.lines ?? [];
  const seller = labelledSeller ?? findUnlabelledSeller(context, buyerLines, titles);
  const isSame =
    seller !== null && buyer !== null && normalizeText(seller.name.value) === normalizeText(buyer.name.value);
  const judge = (party: PartyText): number =>
    isSame || !isCertain(party, context) ? Math.min(party.confidence, uncertain) : party.confidence;
  const fields: Record<string, Field> = {};
  if (seller !== null) {
    const confidence = judge(seller);
    fields.sellerName = toPartyField(seller.name, confidence);
    const except = new Set(buyerLines);
    const address =
      seller.address ??
      findAddressOf({ name: seller.name.value, lines: seller.lines.slice(0, 1), except, context });
    if (address !== null) fields.sellerAddress = toPartyField(address, confidence - 0.05);
  }
  if (buyer !== null) fields.buyerName = toPartyField(buyer.name, judge(buyer));
  return { ...fields, ...findTaxIds(context, buyerLines) };
};
