import { createHash } from 'node:crypto';
import type { AnyRoute } from '../../route.ts';
import { describeAccess, listErrors, toTag } from '../route-facts.ts';
import { docsStyle } from './docs-style.ts';
import { html, type Markup, prose, trusted } from './html.ts';
import { renderRoute } from './render-route.ts';

const groupByTag = (routes: readonly AnyRoute[]): [string, AnyRoute[]][] =>
  [...Map.groupBy(routes, toTag)].toSorted(([a], [b]) => {
    // The system's own routes are looked for last.
    if ((a === 'system') !== (b === 'system')) return a === 'system' ? 1 : -1;
    return a < b ? -1 : 1;
  });

const renderNavigation = (groups: readonly [string, AnyRoute[]][]): Markup => {
  const rows = groups.flatMap(([tag, routes]) => [
    html`<tr class="group"><th colspan="4" scope="colgroup" id="${`group-${tag}`}">${tag}</th></tr>`,
    ...routes.map(
      (route) => html`<tr><td><span class="method ${route.method.toLowerCase()}">${route.method}</span></td>
<td><a href="${`#${route.name}`}"><code>${route.path}</code></a></td><td>${prose(route.summary)}</td><td>${describeAccess(route)}</td></tr>`,
    ),
  ]);
  return html`<div class="scroll overview"><table><thead><tr><th>Method</th><th>Path</th><th>What for</th><th>For whom</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
};

const renderErrors = (routes: readonly AnyRoute[]): Markup => {
  const statuses = new Map<string, number>();
  for (const route of routes) {
    for (const { status, codes } of listErrors(route)) for (const code of codes) statuses.set(code, status);
  }
  const rows = [...statuses]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, status]) => {
      const users = routes.filter((route) => route.errors.includes(code));
      const links = users.map((route) => html`<a href="${`#${route.name}`}">${route.name}</a> `);
      return html`<tr id="${`errors-${code.replaceAll('.', '-')}`}"><td><code>${code}</code></td>
<td>${status}</td><td>${links.length > 0 ? links : html`<span class="soft">any route</span>`}</td></tr>`;
    });
  return html`<div class="scroll"><table><thead><tr><th>Code</th><th>Status</th><th>Routes</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
};

const introduction = html`<p>Send a key with every request, as <code>Authorization: Bearer &lt;key&gt;</code>. A key of
a workspace opens that workspace; a key of the platform opens any, named by <code>Assay-Workspace</code>
(<code>default</code> unless given). Roles, from the least to the most: viewer, reviewer, operator, admin.</p>
<p>Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">problem documents</a>: decide by <code>code</code>, show
<code>detail</code>, and try again when <code>recovery</code> is <code>retry</code>, after <code>Retry-After</code>
seconds. The examples below expect <code>$ASSAY_URL</code> and <code>$ASSAY_KEY</code>. Programs read
<a href="/openapi.json">/openapi.json</a>.</p>`;

/** One page about all routes, whole in itself: no script, no request; its policy allows its own style and no more. */
export const renderDocs = (routes: readonly AnyRoute[]): { page: string; contentSecurityPolicy: string } => {
  const groups = groupByTag(routes);
  const sections = groups.map(
    ([tag, members]) => html`<section><h2>${tag}</h2>${members.map(renderRoute)}</section>`,
  );
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Assay API</title><style>${trusted(docsStyle)}</style></head><body><main>
<h1>Assay API</h1>${introduction}${renderNavigation(groups)}${sections}
<section><h2 id="errors">Errors</h2>${renderErrors(routes)}</section></main></body></html>`;
  const hash = createHash('sha256').update(docsStyle).digest('base64');
  return {
    page: page.markup,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
};
