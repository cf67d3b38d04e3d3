export type Language = 'en' | 'de';

/** How a company writes numbers and dates. */
export type Locale = 'de-DE' | 'de-CH' | 'en-GB' | 'en-US' | 'en-NL';

export type Party = {
  name: string;
  street: string;
  /** Postal code and town as the country writes them. */
  town: string;
  country: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** Without blanks; null where the country gives none. */
  taxId: string | null;
};

export type Seller = Party & {
  key: string;
  language: Language;
  locale: Locale;
  currency: 'EUR' | 'GBP' | 'USD' | 'CHF';
  paper: 'A4' | 'LETTER';
  tagline: string;
  phone: string;
  mail: string;
  register: string;
  bank: string;
  /** Without blanks; null where the country has no IBAN. */
  iban: string | null;
  bic: string;
  /** A colour of the house, as #rrggbb. */
  color: string;
  paymentDays: number;
  /** What invoices and the contract say about payment. */
  paymentTerms: string;
  /** The prefix of invoice numbers. */
  numberPrefix: string;
};

export const toAddress = (party: Party): string => `${party.street}, ${party.town}`;
