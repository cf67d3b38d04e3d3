/** Types whose documents charge money and are checked against contracts. */
export const isInvoiceType = (type: string): boolean => type === 'invoice' || type === 'credit-note';

/** Types whose documents say what may be charged. */
export const isContractType = (type: string): boolean => type === 'contract';

/** On which side of a comparison documents of a type stand. */
export type LinkRole = 'invoice' | 'contract';

/** Null for types that are compared with nothing. */
export const linkRoleOf = (type: string): LinkRole | null => {
  if (isInvoiceType(type)) return 'invoice';
  return isContractType(type) ? 'contract' : null;
};
