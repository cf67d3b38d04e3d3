import { requestReconciliation } from '@assay/core/reconciliation';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { commitAudit } from '../commit-audit.ts';

export const requestReconciliationRoute = defineRoute({
  name: 'request-reconciliation',
  method: 'POST',
  path: '/v1/reconciliations',
  summary: 'Compare every invoice with its contract and the other invoices again',
  description: '`requested` says how many invoices that are. The work follows; GET /v1/changes tells of it.',
  access: { kind: 'workspace', role: 'operator' },
  reply: { kind: 'json', status: 202, schema: z.object({ requested: z.number().int() }) },
  errors: [],
  handle: async ({ services, workspace, actor }) => {
    await commitAudit({ services, workspace, actor, action: 'reconciliation.request', target: workspace });
    return requestReconciliation({ records: services.records, commit: services.commit, workspace });
  },
});
