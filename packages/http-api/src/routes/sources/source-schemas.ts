import { z } from 'zod';

export const SourceParams = z.strictObject({ name: z.string().min(1).max(200) });
