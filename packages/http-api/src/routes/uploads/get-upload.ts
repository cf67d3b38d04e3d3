import { rejectError } from '@assay/core';
import { createUploads } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';

export const getUploadRoute = defineRoute({
  name: 'get-upload',
  method: 'GET',
  path: '/v1/uploads/:id',
  summary: 'What became of an upload',
  description:
    '`registered` names the document and version that the bytes became; it is known for some days only.',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: {
    kind: 'json',
    status: 200,
    schema: z.object({
      id: z.string(),
      state: z.enum(['awaiting-bytes', 'received', 'registered', 'expired', 'failed']),
      documentId: z.string().nullable(),
      version: z.number().int().nullable(),
      problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    }),
  },
  errors: ['upload.not-found'],
  handle: async ({ services, workspace, params }) => {
    const found = await createUploads(services).find({ workspace, uploadId: params.id });
    if (found) return found;
    throw rejectError('upload.not-found', 'There is no such upload in this workspace, or it was long ago.');
  },
});
