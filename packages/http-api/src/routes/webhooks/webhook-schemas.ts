import { z } from 'zod';

export const WebhookSecret = z
  .string()
  .describe('What the signatures are made with (`whsec_…`). To be kept now: it cannot be had again.');
