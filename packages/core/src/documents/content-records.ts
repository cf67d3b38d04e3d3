import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';

/** Bytes known by their hash. `erasing` tells a registration that comes meanwhile to wait. */
export const ContentRecord = z.object({
  id: z.string(),
  size: z.number().int(),
  state: z.enum(['active', 'erasing']),
  createdAt: z.string(),
});
export type ContentRecord = z.infer<typeof ContentRecord>;

export const contentPlace = (contentId: string) => ({ partition: contentId, sort: 'content' });

export const contents = defineCollection<ContentRecord>({
  name: 'contents',
  table: 'documents',
  schema: ContentRecord,
  key: (content) => contentPlace(content.id),
});

/** That a source holds a content in one of its versions; the content lives as long as there is one such record. */
export const ContentSource = z.object({
  contentId: z.string(),
  documentId: z.string(),
  /** Whether it is the source's current version: only those take part in checks. */
  current: z.boolean(),
});
export type ContentSource = z.infer<typeof ContentSource>;

export const contentSourcePlace = (source: { contentId: string; documentId: string }) => ({
  partition: source.contentId,
  sort: source.documentId,
});

export const contentSources = defineCollection<ContentSource>({
  name: 'content-sources',
  table: 'documents',
  schema: ContentSource,
  key: contentSourcePlace,
});

export const StepName = z.enum(['read', 'extract']);
export type StepName = z.infer<typeof StepName>;

/** How far a step has come with a content. A success is replaced only by a newer tool's. */
export const Step = z.object({
  contentId: z.string(),
  step: StepName,
  status: z.enum(['done', 'failed']),
  toolVersion: z.number().int(),
  at: z.string(),
  durationMs: z.number(),
  /** Why it failed: code and a message that names no content. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Step = z.infer<typeof Step>;

export const stepPlace = (contentId: string, step: StepName) => ({ partition: contentId, sort: step });

export const steps = defineCollection<Step>({
  name: 'steps',
  table: 'documents',
  schema: Step,
  key: (step) => stepPlace(step.contentId, step.step),
});

/** What lists and links need to know of an extraction without opening it. */
export const ExtractionSummary = z.object({
  contentId: z.string(),
  type: z.string(),
  status: z.enum(['complete', 'incomplete']),
  confidence: z.number(),
  problems: z.array(z.string()),
  linkKeys: z.array(z.string()),
});
export type ExtractionSummary = z.infer<typeof ExtractionSummary>;

export const summaryPlace = (contentId: string) => ({ partition: contentId, sort: 'extraction' });

export const extractionSummaries = defineCollection<ExtractionSummary>({
  name: 'extraction-summaries',
  table: 'documents',
  schema: ExtractionSummary,
  key: (summary) => summaryPlace(summary.contentId),
});
