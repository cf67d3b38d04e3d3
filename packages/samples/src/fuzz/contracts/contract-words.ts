/** Columns that a made price schedule may have; the names of the extraction where it knows them. */
export type PriceColumn =
  | 'position'
  | 'itemId'
  | 'description'
  | 'unit'
  | 'minQuantity'
  | 'maxQuantity'
  | 'range'
  | 'listPrice'
  | 'discount'
  | 'unitPrice'
  | 'validFrom'
  | 'validTo';

/** What a language writes in contracts: each list holds ways to say the same. Slots in braces are filled in. */
export type ContractWords = {
  titles: readonly string[];
  /** `{t}` the title that is changed, `{n}` its number, `{k}` the running number of the change. */
  amendments: readonly string[];
  labels: Readonly<
    Record<
      'number' | 'effectiveDate' | 'endDate' | 'supplier' | 'customer' | 'currency' | 'annex',
      readonly string[]
    >
  >;
  /** `{s}` and `{c}`: name and address of supplier and customer. */
  between: readonly string[];
  /** `{from}` and `{to}` are days. */
  period: readonly string[];
  /** Without an end. */
  start: readonly string[];
  headings: Readonly<
    Record<
      | 'subject'
      | 'period'
      | 'prices'
      | 'payment'
      | 'cap'
      | 'discount'
      | 'commitment'
      | 'index'
      | 'notice'
      | 'law',
      string
    >
  >;
  subject: readonly string[];
  prices: readonly string[];
  payment: readonly string[];
  /** `{a}` an amount. */
  cap: readonly string[];
  commitment: readonly string[];
  discount: readonly string[];
  index: readonly string[];
  notice: readonly string[];
  law: readonly string[];
  columns: Readonly<Record<PriceColumn, readonly string[]>>;
  /** Quantities from `{a}` to `{b}`; of at least `{a}`; of at most `{b}`. */
  ranges: readonly string[];
  atLeast: readonly string[];
  atMost: readonly string[];
  /** `{u}` a unit. */
  per: readonly string[];
  /** A line above a table that gives its validity: `{from}`, `{to}`. */
  validity: readonly string[];
  allIn: readonly string[];
  /** Tables that are no price schedule: their labels, then their rows. */
  others: readonly (readonly (readonly string[])[])[];
  signed: string;
};
