import { z } from 'zod';

/** Where a document comes in, such as `upload`; with its name it says which document it is. */
export const Door = z
  .string()
  .regex(/^[a-z][a-z0-9:-]{0,62}$/, 'lower-case letters, digits, ":" and "-", a letter first, at most 63')
  .default('upload');

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');

export const UploadAccepted = z.object({ uploadId: z.string() });
