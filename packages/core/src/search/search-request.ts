import { z } from 'zod';
import { Box } from '../documents/read-document.ts';

const Values = z.union([z.string().max(300), z.array(z.string().max(300)).min(1).max(50)]);
/** Inclusive. */
const Range = z.strictObject({
  from: z.string().max(300).exactOptional(),
  to: z.string().max(300).exactOptional(),
});

/** What results have to fit, all of it; of several values one is enough. Dates are ISO 8601 (also `2025` or `2025-03`). */
export const SearchFilterInput = z.strictObject({
  collection: Values.exactOptional(),
  type: Values.exactOptional(),
  status: Values.exactOptional(),
  kind: Values.exactOptional(),
  language: Values.exactOptional(),
  party: Values.exactOptional(),
  date: Range.exactOptional(),
  amount: Range.exactOptional(),
  /** Extracted fields by name. */
  fields: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/), z.union([Values, Range])).exactOptional(),
});
export type SearchFilterInput = z.infer<typeof SearchFilterInput>;

export const SearchRequest = z.strictObject({
  /** Words, `"phrases"`, `+must`, `-not`, `field:value`, `amount:100..200`; may be empty where a filter says enough. */
  query: z.string().max(2_000).default(''),
  filter: SearchFilterInput.default({}),
  limit: z.number().int().min(1).max(100).default(10),
  cursor: z.string().max(2_000).nullable().default(null),
  /** Names to count the values of: `type`, `status`, `kind`, `language`, `party`, or `fields.NAME`. */
  facets: z.array(z.string().max(80)).max(10).default([]),
  /** The id of a document that others should be like, instead of a query or besides. */
  like: z.string().max(100).nullable().default(null),
  /** Whether each result says why it stands where it does. */
  explain: z.boolean().default(false),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

const Highlight = z.object({
  /** Places in the passage's text. */
  start: z.number().int(),
  end: z.number().int(),
  /** Where it stands on the page, about. */
  box: Box,
});

export const SearchPassage = z.object({
  page: z.number().int(),
  text: z.string(),
  /** The lines that the passage is of. */
  boxes: z.array(Box),
  highlights: z.array(Highlight),
});
export type SearchPassage = z.infer<typeof SearchPassage>;

/** The place in one of the two rankings, from 1; null where it is not in it. */
const RankReason = z.object({ rank: z.number().int(), score: z.number(), share: z.number() }).nullable();

export const SearchReasons = z.object({
  words: RankReason,
  meaning: RankReason,
  /** Words of the query that are in the passage, as they are written there. */
  found: z.array(z.string()),
});

export const SearchResult = z.object({
  collection: z.string(),
  contentId: z.string(),
  score: z.number(),
  type: z.string().nullable(),
  date: z.string().nullable(),
  /** Those whose current version this is; there are several where the same bytes came from several sources. */
  documents: z.array(z.object({ id: z.string(), name: z.string(), version: z.number().int() })),
  passages: z.array(SearchPassage),
  reasons: SearchReasons.exactOptional(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const SearchAnswer = z.object({
  items: z.array(SearchResult),
  cursor: z.string().nullable(),
  /** How many there are at all; those beyond the best few hundred are not ranked. */
  total: z.number().int(),
  facets: z.record(
    z.string(),
    z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  ),
  /** How the query was understood, where an explanation was asked for. */
  explanation: z
    .object({
      language: z.string().nullable(),
      words: z.array(z.string()),
      /** Words that the index does not have, and those that were taken for them. */
      corrections: z.record(z.string(), z.array(z.string())),
      meaning: z.enum(['used', 'no-words', 'language', 'embedder']),
    })
    .exactOptional(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
