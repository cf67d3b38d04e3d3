import type { Problem } from '../../documents/read-document.ts';
import type { ExtractedRow } from '../../extraction/extraction.ts';
import type { Finding } from '../finding.ts';
import type { ItemMatch } from '../match-items.ts';
import type { SourcedExtraction } from '../sourced-extraction.ts';

export type LinkedContract = { contract: SourcedExtraction; confidence: number };

/** What every rule is given; `matches` is empty without a contract. */
export type RuleInput = {
  invoice: SourcedExtraction;
  lines: readonly ExtractedRow[];
  /** One key per line. */
  keys: readonly string[];
  link: LinkedContract | null;
  matches: readonly ItemMatch[];
  /** ISO 4217; that of the contract where the invoice names none, `XXX` where neither does. */
  currency: string;
  /** Other invoices with the same seller and number. */
  sameNumber: readonly SourcedExtraction[];
};

/** `notes` say what could not be judged, and why. */
export type RuleResult = { findings: Finding[]; notes: Problem[] };
