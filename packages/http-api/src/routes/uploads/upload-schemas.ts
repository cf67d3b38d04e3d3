import { z } from 'zod';

export const Door = z
  .string()
  .regex(/^[a-z][a-z0-9:-]{0,62}$/, 'lower-case letters, digits, ":" and "-", a letter first, at most 63')
  .default('upload')
  .describe('Where it comes in; with the name it says which document it is.');

export const DocumentName = z
  .string()
  .min(1)
  .max(1_024)
  .describe('The same name at the same door means a new version of the same document.');

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')
  .describe('SHA-256 of the bytes, hexadecimal.');

export const UploadAccepted = z.object({ uploadId: z.string() });
