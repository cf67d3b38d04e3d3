import type { Field } from '../extraction.ts';
import { normalizeText } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelledParty, type PartyText, toPartyField } from './find-invoice-parties.ts';
import { findMasthead } from './find-masthead.ts';
import { findAddressOf, findUnlabelledSeller } from './find-seller.ts';
import { findTaxIds } from './find-tax-ids.ts';
import { findRightWindowParty, findWindowParty } from './find-window-party.ts';
import { isCertain } from './party-signals.ts';

/** Below the confidence from which a required value counts as certain. */
const uncertain = 0.4;

/** Only where it is certain who wrote the letter can the other block of the page be told for the one it is sent to. */
const findBesideIssuer = (issuer: PartyText | null, context: FieldContext): PartyText | null =>
  issuer !== null && isCertain(issuer, context) ? findRightWindowParty(context, issuer.lines) : null;

/**
 * Seller, buyer and their tax numbers: found together, for what belongs to one does not belong to the other. The one that
 * issued the document may stand in its letterhead, the other in its address window.
 */
export const findSides = (context: FieldContext): Record<string, Field> => {
  const { classification, fields: declared, issuer: side } = context.type;
  const [issuerName, otherName] =
    side === 'seller' ? (['sellerName', 'buyerName'] as const) : (['buyerName', 'sellerName'] as const);
  const titles = new Set(
    Object.values(classification.titles)
      .flat()
      .map((title) => normalizeText(title)),
  );
  const labelledIssuer =
    (declared[issuerName]?.unlabelled === true ? findMasthead(context, titles) : null) ??
    findLabelledParty({ target: issuerName, other: otherName, context });
  const other =
    findLabelledParty({ target: otherName, other: issuerName, context }) ??
    findWindowParty(context, labelledIssuer?.lines ?? []) ??
    findBesideIssuer(labelledIssuer ?? findUnlabelledSeller(context, [], titles), context);
  const otherLines = other?.lines ?? [];
  const issuer = labelledIssuer ?? findUnlabelledSeller(context, otherLines, titles);
  const isSame =
    issuer !== null && other !== null && normalizeText(issuer.name.value) === normalizeText(other.name.value);
  const judge = (party: PartyText): number =>
    isSame || !isCertain(party, context) ? Math.min(party.confidence, uncertain) : party.confidence;
  const fields: Record<string, Field> = {};
  if (issuer !== null) {
    const confidence = judge(issuer);
    fields[issuerName] = toPartyField(issuer.name, confidence);
    const except = new Set(otherLines);
    const address =
      issuer.address ??
      findAddressOf({ name: issuer.name.value, lines: issuer.lines.slice(0, 1), except, context });
    if (address !== null) fields[`${side}Address`] = toPartyField(address, confidence - 0.05);
  }
  if (other !== null) fields[otherName] = toPartyField(other.name, judge(other));
  return { ...fields, ...(side === 'seller' && findTaxIds(context, otherLines)) };
};
