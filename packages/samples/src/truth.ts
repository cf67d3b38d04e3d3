import type { FindingKind } from '@assay/core/reconciliation';
import type { LayoutGroup } from './layouts/invoice-layout.ts';
import type { Language } from './model/party.ts';

/** The values that stand in one document, under the names of the extraction; what it does not print is absent. */
export type TruthDocument = {
  file: string;
  type: 'invoice' | 'contract';
  layout: string;
  /** Rule writers may look at `open` layouts; `held-out` ones are for checking alone. */
  group: LayoutGroup;
  language: Language;
  fields: Record<string, string | string[]>;
  tables: Record<string, Array<Record<string, string>>>;
};

/** A fault that was planted: the one finding it must cause. */
export type TruthFinding = {
  kind: FindingKind;
  invoiceFile: string;
  contractFile: string | null;
  /** The first rendering, for a duplicate. */
  otherInvoiceFile: string | null;
  /** Null where the whole invoice is concerned; `number` counts from 1. */
  line: { number: number; itemId: string } | null;
  amount: { value: string; currency: string };
};

/** A file that cannot become a document, and why. */
export type TruthRefusal = { file: string; reason: 'truncated' | 'empty' | 'not-a-document' };

export type Truth = {
  documents: TruthDocument[];
  findings: TruthFinding[];
  refused: TruthRefusal[];
  /** Files with the same bytes as another. */
  duplicates: Array<{ file: string; of: string }>;
  /** What a workspace must be told to open the encrypted file. */
  passwords: string[];
};
