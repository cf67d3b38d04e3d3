export const fuzzLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
export type FuzzLanguage = (typeof fuzzLanguages)[number];

/** Columns that a made table may have; the names of the extraction where it knows them. */
export type FuzzColumn =
  | 'position'
  | 'itemId'
  | 'description'
  | 'quantity'
  | 'unit'
  | 'unitPrice'
  | 'discount'
  | 'taxRate'
  | 'netAmount'
  | 'taxAmount'
  | 'grossAmount';

/** What a language calls things on a bill: each list holds ways to say the same. */
export type FuzzWords = {
  titles: readonly string[];
  creditTitles: readonly string[];
  labels: Readonly<
    Record<
      | 'number'
      | 'issueDate'
      | 'dueDate'
      | 'purchaseOrder'
      | 'contractNumber'
      | 'customer'
      | 'delivery'
      | 'seller'
      | 'buyer'
      | 'taxId'
      | 'iban'
      | 'page',
      readonly string[]
    >
  >;
  columns: Readonly<Record<FuzzColumn, readonly string[]>>;
  sums: Readonly<
    Record<
      | 'lines'
      | 'net'
      | 'tax'
      | 'gross'
      | 'prepaid'
      | 'due'
      | 'discount'
      | 'charge'
      | 'part'
      | 'carried'
      | 'base',
      readonly string[]
    >
  >;
  terms: readonly string[];
  greetings: readonly string[];
  sections: readonly string[];
  units: readonly string[];
  /** Lines below a description; `{n}` stands for a number, `{d}` for a date. */
  details: readonly string[];
  nouns: readonly string[];
  qualities: readonly string[];
  /** A row that takes away from the sum. */
  reductions: readonly string[];
  months: readonly string[];
  forms: readonly string[];
  towns: readonly string[];
  streets: readonly string[];
  country: string;
};
