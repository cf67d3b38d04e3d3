import { rejectError } from '@assay/core';
import { createUploads } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { DocumentName, Door, Sha256 } from './upload-schemas.ts';

/** Long enough to choose and send a large file over a slow line, short enough for a link that leaks. */
const ttlMs = 15 * 60 * 1_000;

export const openUploadRoute = defineRoute({
  name: 'open-upload',
  method: 'POST',
  path: '/v1/uploads',
  summary: 'A URL that takes exactly these bytes, once and without a key, for a quarter of an hour',
  description:
    'Send the bytes with the `method` and `headers` given. `sha256` (hexadecimal) binds the URL to the content as well as to the size.',
  access: { kind: 'workspace', role: 'operator' },
  body: z.strictObject({
    name: DocumentName,
    size: z.number().int().min(0).describe('Exactly so many bytes will come.'),
    sha256: Sha256.optional(),
    door: Door,
  }),
  reply: {
    kind: 'json',
    status: 201,
    schema: z.object({
      uploadId: z.string(),
      method: z.literal('PUT'),
      url: z.string(),
      headers: z.record(z.string(), z.string()).describe('To be sent with the bytes.'),
      expiresAt: z.string(),
    }),
  },
  errors: ['document.invalid-name', 'document.too-large'],
  handle: async ({ services, workspace, actor, body, request }) => {
    const { name, size, door, sha256 = null } = body;
    const { maxUploadBytes } = services.limits;
    if (size > maxUploadBytes) {
      throw rejectError('document.too-large', `A document has at most ${maxUploadBytes} bytes: split it.`, {
        details: { size, maxUploadBytes },
      });
    }
    const ticket = await createUploads(services).open({ workspace, door, name, size, sha256, actor, ttlMs });
    const signed = await services.uploadSigner.sign({
      workspace,
      uploadId: ticket.id,
      size,
      sha256,
      expiresAt: ticket.expiresAt,
      origin: new URL(request.url).origin,
    });
    return { uploadId: ticket.id, ...signed, headers: { ...signed.headers }, expiresAt: ticket.expiresAt };
  },
});
