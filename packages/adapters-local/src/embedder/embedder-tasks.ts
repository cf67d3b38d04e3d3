import { z } from 'zod';

/** What a child that embeds is asked: texts, and the folder of the model that makes their vectors. */
export const EmbedPayload = z.object({ folder: z.string(), texts: z.array(z.string()) });
export type EmbedPayload = z.infer<typeof EmbedPayload>;
