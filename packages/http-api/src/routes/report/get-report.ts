import { renderReport } from '@assay/core/report';
import { collectReport } from '../../report/collect-report.ts';
import { defineRoute } from '../../route.ts';

/** As the file itself says, for browsers that show it from here: no script, no request, no form. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

export const getReportRoute = defineRoute({
  name: 'get-report',
  method: 'GET',
  path: '/v1/report',
  summary: 'One HTML file with every open finding circled on its pages',
  description: 'A page that cannot be drawn is told of on its place; the finding stays.',
  access: { kind: 'workspace', role: 'viewer' },
  reply: { kind: 'raw', status: 200, mediaTypes: ['text/html'] },
  errors: [],
  handle: async ({ services, workspace, request }) => {
    const data = await collectReport({ services, workspace, signal: request.signal });
    return new Response(renderReport(data), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  },
});
