import type { z } from 'zod';
import { rejectError } from '../errors.ts';

/** The UTF-8 JSON of a value. */
export const jsonToBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Parses bytes of our own making; `blob.invalid` (reject) names the first place that does not fit. */
export const parseJsonBytes = <T>(schema: z.ZodType<T>, bytes: Uint8Array): T => {
  const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw rejectError(
    'blob.invalid',
    `A stored result does not have the form this version expects, at "${place}".`,
    {
      cause: parsed.error,
    },
  );
};
