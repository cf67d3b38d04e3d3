import { retryError } from '@assay/core';
import { renderReport } from '@assay/core/report';
import { collectReport } from '../../report/collect-report.ts';
import { defineRoute } from '../../route.ts';
import { perServices } from '../per-services.ts';

/** As the file itself says, for browsers that show it from here: no script, no request, no form. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Reports in the making at once: each holds its pictures in memory, and draws where documents are read. */
export const maxReports = 4;

const inTheMaking = perServices(() => ({ count: 0 }));

export const getReportRoute = defineRoute({
  name: 'get-report',
  method: 'GET',
  path: '/v1/report',
  summary: 'One HTML file with every open finding circled on its pages',
  description: 'A page that cannot be drawn is told of on its place; the finding stays.',
  access: { kind: 'workspace', role: 'viewer' },
  reply: { kind: 'raw', status: 200, mediaTypes: ['text/html'] },
  errors: ['report.busy'],
  handle: async ({ services, workspace, request }) => {
    const state = inTheMaking(services);
    if (state.count >= maxReports) {
      throw retryError('report.busy', 'Several reports are being made already: try again in a moment.', {
        retryAfterMs: 5_000,
      });
    }
    state.count += 1;
    try {
      const data = await collectReport({ services, workspace, signal: request.signal });
      return new Response(renderReport(data), {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policy,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    } finally {
      state.count -= 1;
    }
  },
});
