import { z } from 'zod';
import { Box, Problem } from '../documents/read-document.ts';

export const Evidence = z.object({ page: z.number().int(), box: Box, quote: z.string() });
export type Evidence = z.infer<typeof Evidence>;

export const Method = z.enum(['embedded', 'rules', 'model', 'person']);
export type Method = z.infer<typeof Method>;

/** One check that spoke about a field or a row. */
export const CheckResult = z.object({ name: z.string(), passed: z.boolean(), message: z.string() });
export type CheckResult = z.infer<typeof CheckResult>;

/** One extracted value: dates ISO 8601, amounts decimal strings, currencies ISO 4217, a list for `parties`. `text` is what stood there. */
export const Field = z.object({
  value: z.union([z.string(), z.array(z.string())]),
  text: z.string(),
  method: Method,
  confidence: z.number().min(0).max(1),
  evidence: z.array(Evidence),
  checks: z.array(CheckResult),
});
export type Field = z.infer<typeof Field>;

/** A row of a table of values; a column without a value is absent. */
export const ExtractedRow = z.object({ cells: z.record(z.string(), Field), evidence: z.array(Evidence) });
export type ExtractedRow = z.infer<typeof ExtractedRow>;

export const ExtractedTable = z.object({ rows: z.array(ExtractedRow), complete: z.boolean() });
export type ExtractedTable = z.infer<typeof ExtractedTable>;

export const Extraction = z.object({
  format: z.literal('assay.extraction/1'),
  /** `complete`: every required field is there and all checks passed. */
  status: z.enum(['complete', 'incomplete']),
  type: z.string(),
  /** ISO 639-1. */
  language: z.string(),
  confidence: z.number().min(0).max(1),
  fields: z.record(z.string(), Field),
  tables: z.record(z.string(), ExtractedTable),
  problems: z.array(Problem),
});
export type Extraction = z.infer<typeof Extraction>;

/** Values of an invoice: the names that every producer and consumer of extractions uses. */
export const invoiceFields = [
  'number',
  'issueDate',
  'dueDate',
  'sellerName',
  'sellerTaxId',
  'sellerAddress',
  'buyerName',
  'buyerTaxId',
  'purchaseOrder',
  'contractNumber',
  'currency',
  'netTotal',
  'taxTotal',
  'grandTotal',
  'amountDue',
  'iban',
  'paymentTerms',
] as const;
/** Columns of the invoice table `lines`. */
export const lineColumns = [
  'description',
  'itemId',
  'quantity',
  'unit',
  'unitPrice',
  'netAmount',
  'taxRate',
] as const;
/** Values of a contract; `contractNumber` links invoices to it. */
export const contractFields = [
  'title',
  'contractNumber',
  'parties',
  'effectiveDate',
  'endDate',
  'term',
  'renewal',
  'noticePeriod',
  'governingLaw',
  'currency',
  'paymentTerms',
  'totalCap',
] as const;
/** Columns of the contract table `prices`. */
export const priceColumns = [
  'description',
  'itemId',
  'unit',
  'unitPrice',
  'minQuantity',
  'maxQuantity',
  'validFrom',
  'validTo',
] as const;
