import { PiiSettingsRecord } from '@assay/core/pii/kept';
import { defineRoute } from '../../route.ts';
import { openSettingsStore } from './workspace-pii.ts';

export const getPiiSettingsRoute = defineRoute({
  name: 'get-pii-settings',
  method: 'GET',
  path: '/v1/pii/settings',
  summary: 'What this workspace wants found, as YAML',
  access: { kind: 'workspace', role: 'viewer' },
  reply: { kind: 'json', status: 200, schema: PiiSettingsRecord },
  errors: [],
  handle: async ({ services, workspace }) =>
    (await (await openSettingsStore(services)).get(workspace)).settings,
});
