import { rejectError } from '@assay/core';
import { createUploads } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';
import { requestBytes } from '../request-bytes.ts';
import { Sha256, UploadAccepted } from './upload-schemas.ts';

async function* asStream(bytes: AsyncIterable<Uint8Array> | Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

export const receiveUploadRoute = defineRoute({
  name: 'receive-upload',
  method: 'PUT',
  path: '/v1/uploads/:id/bytes',
  summary: 'Take the bytes of a signed upload; its URL comes from POST /v1/uploads',
  description: 'Sending the same bytes twice has one effect.',
  access: { kind: 'signed' },
  params: IdParams,
  query: z.strictObject({
    workspace: z.string().min(1).max(63),
    size: z.coerce.number().int().min(0),
    sha256: Sha256.optional(),
    expiresAt: z.string().max(40),
    signature: z.string().max(200),
  }),
  takesBytes: true,
  reply: { kind: 'json', status: 202, schema: UploadAccepted },
  errors: [
    'access.invalid-signature',
    'upload.expired',
    'upload.not-found',
    'upload.size-mismatch',
    'upload.hash-mismatch',
  ],
  handle: async ({ services, params, query, request }) => {
    const { workspace, size, sha256 = null, expiresAt, signature } = query;
    const { verifyUpload } = services;
    if (!verifyUpload) {
      throw rejectError(
        'upload.not-found',
        'Uploads are not received here: send the bytes to the URL that POST /v1/uploads gives.',
      );
    }
    const conditions = { workspace, uploadId: params.id, size, sha256, expiresAt };
    if (!verifyUpload(conditions, signature)) {
      throw rejectError(
        'access.invalid-signature',
        'This URL was not signed here, or was changed: ask for a new one with POST /v1/uploads.',
      );
    }
    return createUploads(services).receive({
      workspace,
      uploadId: params.id,
      bytes: asStream(requestBytes(request)),
      signal: request.signal,
    });
  },
});
