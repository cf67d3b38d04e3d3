import { z } from 'zod';
import { Evidence } from '../extraction/extraction.ts';

export const FindingKind = z.enum([
  'price-above-contract',
  'item-not-in-contract',
  'arithmetic-error',
  'duplicate-invoice',
  'outside-term',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** An exact decimal with its ISO 4217 currency. */
export const Money = z.object({ value: z.string(), currency: z.string() });
export type Money = z.infer<typeof Money>;

export const SidedEvidence = Evidence.extend({
  side: z.enum(['invoice', 'contract', 'other-invoice']),
  contentId: z.string(),
});
export type SidedEvidence = z.infer<typeof SidedEvidence>;

/** What a check says about documents. The same facts always give the same id; a changed amount is a new version under it. */
export const Finding = z.object({
  id: z.string(),
  kind: FindingKind,
  severity: z.enum(['low', 'medium', 'high']),
  /** Content ids of both sides; `contract` is null where none is concerned. */
  invoice: z.string(),
  contract: z.string().nullable(),
  /** Key of the invoice line, or null for a finding on the whole invoice. */
  line: z.string().nullable(),
  /** What is at stake: what would be overpaid. */
  amount: Money,
  /** 0–1: how sure the code is. */
  confidence: z.number().min(0).max(1),
  evidence: z.array(SidedEvidence),
  /** The sum written out, such as `40 × (95.00 − 90.00) = 200.00 EUR`. */
  arithmetic: z.string(),
  /** One sentence for people. */
  summary: z.string(),
  status: z.enum(['open', 'withdrawn']),
});
export type Finding = z.infer<typeof Finding>;
