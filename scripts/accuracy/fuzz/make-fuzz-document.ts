import { type FuzzDocument, makeFuzzContract, makeFuzzInvoice, makeFuzzReceipt } from '@assay/samples';

/** A made document of any kind: its rows are in `table`; `fields` of the result that its truth says nothing of are left out. */
type MadeFuzzDocument = {
  bytes: Uint8Array;
  truth: {
    type: string;
    fields: Record<string, string | readonly string[]>;
    tables: Record<string, readonly Record<string, string>[]>;
  };
  table: 'lines' | 'prices';
  unknown: readonly string[];
  traits: Readonly<Record<string, string>>;
  /** Share of the words that are misread, as by an engine for scans. */
  misread: number;
};

/** Clauses that are sentences are cut differently by everyone, and the law is named by an adjective as well. */
const clauses = [
  ...['term', 'renewal', 'noticePeriod', 'governingLaw', 'paymentTerms', 'minimumCommitment'],
  ...['discount', 'surcharge', 'indexation', 'amends'],
];

const toTraits = ({ look, language }: FuzzDocument): Record<string, string> => ({
  language,
  columns: look.columns.join(' '),
  header: look.header,
  rules: look.rules,
  codes: look.codePlace,
  numbersAt: look.numbersAt,
  sums: look.sums,
  marks: look.marks,
  minus: look.numbers.minus,
  group: look.numbers.group,
  places: String(look.numbers.quantityPlaces),
  rowGap: String(look.rowGap),
  pages: look.repeatsHeader ? 'header repeated' : 'header once',
});

/** What is made by chance, and how many of each are measured. */
export const fuzzKinds = { invoices: 400, contracts: 250, receipts: 200, scans: 200 } as const;
export type FuzzKind = keyof typeof fuzzKinds;

export const makeFuzzDocument = async (options: {
  kind: FuzzKind;
  seed: number;
}): Promise<MadeFuzzDocument> => {
  const { kind, seed } = options;
  switch (kind) {
    case 'invoices': {
      const made = await makeFuzzInvoice({ seed });
      return {
        bytes: made.bytes,
        truth: made.truth,
        table: 'lines',
        unknown: [],
        traits: toTraits(made),
        misread: 0,
      };
    }
    case 'contracts': {
      const { bytes, truth, traits } = await makeFuzzContract({ seed });
      // Both sides are told together, as parties.
      const { supplier: _supplier, customer: _customer, ...fields } = truth.fields;
      return {
        bytes,
        truth: { ...truth, fields },
        table: 'prices',
        unknown: clauses,
        traits,
        misread: 0,
      };
    }
    case 'receipts': {
      const { bytes, truth, untold, traits } = await makeFuzzReceipt({ seed });
      return { bytes, truth, table: 'lines', unknown: untold, traits, misread: 0 };
    }
    case 'scans': {
      const made = await makeFuzzInvoice({ seed });
      const misread = [0.005, 0.01, 0.02][seed % 3] ?? 0;
      const traits = { ...toTraits(made), misread: String(misread) };
      return { bytes: made.bytes, truth: made.truth, table: 'lines', unknown: [], traits, misread };
    }
  }
};
