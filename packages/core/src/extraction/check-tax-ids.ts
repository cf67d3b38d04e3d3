import type { CheckOutcome } from './checks/check.ts';
import type { Field } from './extraction.ts';
import type { DocumentType } from './types/document-type.ts';
import { hasVatIdCheckDigit } from './values/index.ts';

const name = 'tax-id-checksum';

/**
 * The check digits of the tax numbers hold. Every field of this kind is checked, whichever checks its document type
 * names; a number of a country whose rule is not known, or of none, is not spoken about.
 */
export const checkTaxIds = (options: {
  type: DocumentType;
  fields: Readonly<Record<string, Field>>;
}): (CheckOutcome & { subject: { field: string } })[] =>
  Object.entries(options.fields).flatMap(([field, { value }]) => {
    const isTaxId = options.type.fields[field]?.type === 'tax-id';
    const passed = isTaxId && typeof value === 'string' ? hasVatIdCheckDigit(value) : null;
    if (passed === null) return [];
    const message = passed ? 'The check digits hold.' : `The check digits of ${field} do not hold.`;
    return [{ name, passed, message, subject: { field } }];
  });
