/** A paper that looks like one of the known types and is another: its title, and what stands below. */
export type OtherPaper = {
  name: string;
  title: string;
  /** `bill`: lines with prices and totals; `goods`: lines without prices; `words`: text alone. */
  body: 'bill' | 'goods' | 'words';
  text: readonly string[];
};

/** What papers of one language say; the shape of a paper is chance, the words are those of the trade. */
export type TypeWords = {
  language: string;
  currency: string;
  decimal: '.' | ',';
  companies: readonly string[];
  streets: readonly string[];
  places: readonly string[];
  goods: readonly string[];
  units: readonly string[];
  labels: Record<
    | 'number'
    | 'date'
    | 'due'
    | 'order'
    | 'orderDate'
    | 'contract'
    | 'customer'
    | 'delivery'
    | 'supplier'
    | 'shipTo',
    string
  >;
  header: readonly [string, string, string, string];
  goodsHeader: readonly [string, string, string];
  priceHeader: readonly [string, string, string];
  entriesHeader: readonly [string, string, string, string, string];
  /** `total` is what an invoice says, `plain` what any paper with prices may say. */
  sums: Record<'net' | 'tax' | 'total' | 'plain', string>;
  /** Sentences around an invoice that speak of other papers. */
  invoiceWords: readonly string[];
  titles: Record<
    | 'invoice'
    | 'proforma'
    | 'credit-note'
    | 'receipt'
    | 'purchase-order'
    | 'contract'
    | 'agreement'
    | 'statement',
    readonly string[]
  >;
  /** A bill that the buyer writes for the seller: its title and the words that say so. */
  selfBilling: { title: string; words: string };
  credit: { original: string; reason: string };
  orderWords: readonly string[];
  statement: { opening: string; closing: string; period: string; words: readonly string[] };
  receipt: { cash: string; change: string; total: string; words: readonly string[] };
  contractWords: readonly string[];
  agreementWords: readonly string[];
  amountClause: string;
  /** Letters and mails, each a whole text: some speak of bills, orders, contracts and money. */
  letters: readonly (readonly string[])[];
  others: readonly OtherPaper[];
};
