import { maxSettingsLength, PiiSettingsRecord } from '@assay/core/pii/kept';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { openSettingsStore } from './workspace-pii.ts';

export const putPiiSettingsRoute = defineRoute({
  name: 'put-pii-settings',
  method: 'PUT',
  path: '/v1/pii/settings',
  summary: 'Say what this workspace wants found: recognisers, lists, types, threshold',
  description: 'YAML as docs/pii.md tells; faults name their line. An empty text takes all wishes back.',
  access: { kind: 'workspace', role: 'admin' },
  body: z.strictObject({ yaml: z.string().max(maxSettingsLength) }),
  reply: { kind: 'json', status: 200, schema: PiiSettingsRecord },
  errors: ['pii.invalid-settings', 'pii-settings.changed'],
  handle: async ({ services, workspace, actor, body }) =>
    (await openSettingsStore(services)).put({ workspace, actor, yaml: body.yaml }),
});
