import { createAddDocument } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { requestBytes } from '../request-bytes.ts';
import { DocumentName, Door, UploadAccepted } from '../uploads/upload-schemas.ts';
import { parseContentDigest } from './content-digest.ts';

export const addDocumentRoute = defineRoute({
  name: 'add-document',
  method: 'PUT',
  path: '/v1/documents',
  summary: 'Add a document, or a new version of it: its bytes are the body',
  description:
    'The same `door` and `name` mean a new version of the same document. With `Content-Digest: sha-256=:…:` bytes that differ are refused. When this answers, the bytes are safe; `GET /v1/uploads/{uploadId}` tells what became of them.',
  access: { kind: 'workspace', role: 'operator' },
  query: z.strictObject({ name: DocumentName, door: Door }),
  takesBytes: true,
  reply: { kind: 'json', status: 202, schema: UploadAccepted },
  errors: ['document.invalid-name', 'document.too-large', 'upload.invalid-digest', 'upload.hash-mismatch'],
  handle: async ({ services, workspace, actor, query, request }) => {
    const sha256 = parseContentDigest(request.headers.get('Content-Digest'));
    const addDocument = createAddDocument(services);
    return addDocument({
      workspace,
      actor,
      door: query.door,
      name: query.name,
      bytes: requestBytes(request),
      maxBytes: services.limits.maxUploadBytes,
      ...(sha256 !== null && { sha256 }),
      signal: request.signal,
    });
  },
});
