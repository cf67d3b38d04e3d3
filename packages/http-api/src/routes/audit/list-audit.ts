import { AuditEntry, listAudit } from '@assay/core/audit';
import { platformWorkspace } from '@assay/core/events';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { resolveScope, Scope } from '../scope.ts';

export const listAuditRoute = defineRoute({
  name: 'list-audit',
  method: 'GET',
  path: '/v1/audit',
  summary: 'Who did what on a day (in UTC), in order',
  description: 'Without `day`, today. With `scope=platform`, what concerns no workspace.',
  access: { kind: 'workspace', role: 'admin' },
  query: z.strictObject({
    ...pageQuery,
    day: z.iso.date().optional().describe('In UTC; today unless given.'),
    scope: Scope,
  }),
  reply: { kind: 'json', status: 200, schema: pageOf(AuditEntry) },
  errors: ['access.platform-only', 'record.invalid-cursor'],
  handle: ({ services, principal, workspace, query }) =>
    listAudit({
      records: services.records,
      workspace: resolveScope({ principal, workspace, scope: query.scope }) ?? platformWorkspace,
      day: query.day ?? services.clock.now().toISOString().slice(0, 10),
      limit: query.limit,
      cursor: query.cursor ?? null,
    }),
});
