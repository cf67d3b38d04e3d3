/** The keys of one document; see `linkKeys`. */
export type LinkKeysOf = readonly string[];

/** Types whose documents charge money and are checked against contracts. */
export const isInvoiceType = (type: string): boolean => type === 'invoice' || type === 'credit-note';

/** Types whose documents say what may be charged. */
export const isContractType = (type: string): boolean => type === 'contract';
