import { z } from 'zod';

/** Words by language (ISO 639-1); a language is added by one more key. */
export const WordsByLanguage = z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(1)));
export type WordsByLanguage = z.infer<typeof WordsByLanguage>;

/** Names of fields, columns and tables, as programs read them in the output. */
const PartName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Give it a name such as `grandTotal`.');

export const FieldType = z.enum([
  'text',
  'code',
  'date',
  'amount',
  'currency',
  'party',
  'parties',
  'address',
  'tax-id',
  'iban',
  'sentence',
  'duration',
  'place',
  'title',
]);
export type FieldType = z.infer<typeof FieldType>;

/** One value that a document of this type carries, and the words that announce it. */
export const FieldDefinition = z.strictObject({
  type: FieldType,
  /** What the value is, in one sentence, for people and for a model that is asked for it. */
  meaning: z.string().default(''),
  required: z.boolean().default(false),
  /** Whether the value may also stand without any label: a date anywhere, a seller's name above everything else. */
  unlabelled: z.boolean().default(false),
  /** Labels that stand beside or above the value, the most telling first. */
  labels: WordsByLanguage.default({}),
  /** Sentences around the value: words with one slot such as `{date}`, `{duration}`, `{place}`, `{sentence}`, `{amount}` or `{code}`. */
  phrases: WordsByLanguage.default({}),
});
export type FieldDefinition = z.infer<typeof FieldDefinition>;

export const ColumnDefinition = z.strictObject({
  name: PartName,
  type: z.enum(['text', 'code', 'quantity', 'unit', 'amount', 'rate', 'date']),
  meaning: z.string().optional(),
  labels: WordsByLanguage.default({}),
  required: z.boolean().optional(),
});
export type ColumnDefinition = z.infer<typeof ColumnDefinition>;

export const TableDefinition = z.strictObject({
  required: z.boolean().default(false),
  columns: z.array(ColumnDefinition).min(1),
});
export type TableDefinition = z.infer<typeof TableDefinition>;

export const CheckName = z.enum([
  'lines-sum',
  'line-arithmetic',
  'totals-sum',
  'tax-by-rate',
  'dates-in-order',
  'iban-checksum',
]);
export type CheckName = z.infer<typeof CheckName>;

/** A kind of business document, described by data alone. */
export const DocumentType = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'Give it a name such as `delivery-note`.'),
  /** What a model that reads such a document should know beyond the meanings of its fields. */
  instructions: z.string().default(''),
  /** Which side of a trade writes such a document: its name may stand in the letterhead. */
  issuer: z.enum(['seller', 'buyer']).default('seller'),
  classification: z.strictObject({
    /** Words of the document's title. */
    titles: WordsByLanguage.default({}),
    /** Titles that documents of other types have, too: they count beside a cue of this one. */
    borrowedTitles: WordsByLanguage.default({}),
    /** Words that speak for this type wherever they stand. */
    cues: WordsByLanguage.default({}),
    /** Words that settle it, whatever the title says: a bill that says it was written by the buyer is no credit note. */
    settledBy: WordsByLanguage.default({}),
    /** Whether a total below nothing speaks for this type. */
    negativeTotal: z.boolean().default(false),
    /** A table whose columns speak for this type when they are found. */
    table: z.string().optional(),
    /** Taken when nothing else fits. */
    fallback: z.boolean().default(false),
  }),
  fields: z.record(PartName, FieldDefinition).default({}),
  /**
   * Amounts that are no fields: those that checks need (`lineTotal`, `chargeTotal`, `allowanceTotal`, `prepaid`, `rounding`), and what
   * was paid on the spot (`tendered`, `change`).
   */
  amounts: z.record(PartName, WordsByLanguage).default({}),
  /** Labels of other things, so that `order date` is not taken for `date`. */
  ignore: WordsByLanguage.default({}),
  tables: z.record(PartName, TableDefinition).default({}),
  checks: z.array(CheckName).default([]),
});
export type DocumentType = z.infer<typeof DocumentType>;
