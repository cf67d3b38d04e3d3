import { rejectError } from '@assay/core';
import { findingRecords, toFindingOutput } from '@assay/core/reconciliation';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';
import { ShownFinding } from './finding-schemas.ts';

export const getFindingRoute = defineRoute({
  name: 'get-finding',
  method: 'GET',
  path: '/v1/findings/:id',
  summary: 'One finding with its evidence',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: { kind: 'json', status: 200, schema: ShownFinding },
  errors: ['finding.not-found'],
  handle: async ({ services, workspace, params }) => {
    const { items } = await findingRecords.listByIndex(services.records, {
      workspace,
      index: 'id',
      partition: params.id,
      limit: 1,
    });
    const finding = items[0]?.value;
    if (!finding) {
      throw rejectError(
        'finding.not-found',
        'There is no such finding in this workspace: GET /v1/findings ("assay findings list") names those there are.',
      );
    }
    const { summary, confidence, amountVersion, createdAt, updatedAt } = finding;
    return { ...toFindingOutput(finding), summary, confidence, amountVersion, createdAt, updatedAt };
  },
});
