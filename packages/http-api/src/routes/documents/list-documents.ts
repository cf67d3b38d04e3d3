import { listChildDocumentsPage, listDocumentsPage } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { fillPage } from '../fill-page.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { DocumentState, ListedDocumentSchema } from './listed-document.ts';

/** Slices looked through for documents of one state before a short page is given; more than fill the largest page. */
const maxLooks = 20;

export const listDocumentsRoute = defineRoute({
  name: 'list-documents',
  method: 'GET',
  path: '/v1/documents',
  summary: 'Documents with their state, oldest first',
  description:
    'With `parent`, the id of a document, those that came in as its parts, such as the attachments of a mail. With it or `state`, a page may hold fewer than `limit` and still have a `cursor`.',
  access: { kind: 'workspace', role: 'viewer' },
  query: z.strictObject({
    ...pageQuery,
    state: DocumentState.optional(),
    parent: z.string().min(1).max(200).optional(),
  }),
  reply: { kind: 'json', status: 200, schema: pageOf(ListedDocumentSchema) },
  errors: ['record.invalid-cursor'],
  handle: ({ services, workspace, query }) =>
    fillPage({
      limit: query.limit,
      cursor: query.cursor ?? null,
      maxLooks,
      list: (page) => {
        const request = { records: services.records, workspace, ...page };
        const { parent: parentId } = query;
        return parentId === undefined
          ? listDocumentsPage(request)
          : listChildDocumentsPage({ ...request, parentId });
      },
      accepts: (document) => query.state === undefined || document.state === query.state,
    }),
});
