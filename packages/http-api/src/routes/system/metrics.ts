import { rejectError } from '@assay/core';
import { defineRoute } from '../../route.ts';

const mediaType = 'text/plain; version=0.0.4; charset=utf-8';

export const metricsRoute = defineRoute({
  name: 'metrics',
  method: 'GET',
  path: '/metrics',
  summary: 'Figures for Prometheus',
  access: { kind: 'platform', role: 'viewer' },
  reply: { kind: 'raw', status: 200, mediaTypes: ['text/plain'] },
  errors: ['metrics.not-found'],
  handle: async ({ services }) => {
    if (services.collectMetrics === null) {
      throw rejectError('metrics.not-found', 'This server keeps no figures of its own.');
    }
    return new Response(await services.collectMetrics(), { headers: { 'Content-Type': mediaType } });
  },
});
