/** Whether what follows the two letters of a country is one of its VAT numbers. */
export type VatCheck = (rest: string) => boolean;
