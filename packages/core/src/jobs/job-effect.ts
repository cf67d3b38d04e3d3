import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';

const keptMs = 14 * 24 * 60 * 60 * 1000;

/**
 * The mark that one message had its effect. It is written in the transaction of the effect itself, so that of two
 * deliveries of a message only one can have one. Kept as long as the longest-lived message (SQS: 14 days).
 */
export const jobEffects = defineCollection({
  name: 'job-effects',
  table: 'platform',
  schema: z.object({ messageId: z.string(), at: z.string() }),
  key: (effect) => ({ partition: effect.messageId, sort: 'effect' }),
  expiresAt: (effect) => new Date(Date.parse(effect.at) + keptMs).toISOString(),
});
