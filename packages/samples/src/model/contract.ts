import type { Language, Party, Seller } from './party.ts';

export type ContractPrice = {
  itemId: string;
  description: string;
  unit: string;
  unitPrice: string;
  taxRate: string;
  minQuantity?: string;
  maxQuantity?: string;
  /** ISO 8601; a price without them holds for the whole term. */
  validFrom?: string;
  validTo?: string;
};

/** What a contract says, apart from how it looks. Phrases stand in the contract's own language. */
export type Contract = {
  language: Language;
  seller: Seller;
  buyer: Party;
  title: string;
  contractNumber: string;
  effectiveDate: string;
  endDate: string;
  term: string;
  renewal: string;
  noticePeriod: string;
  governingLaw: string;
  currency: string;
  paymentTerms: string;
  totalCap: string | null;
  /** What the seller does, one sentence. */
  subject: string;
  prices: ContractPrice[];
};
