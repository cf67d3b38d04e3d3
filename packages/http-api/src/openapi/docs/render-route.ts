import type { AnyRoute } from '../../route.ts';
import { exampleOf } from '../example-of.ts';
import { describeAccess, listErrors } from '../route-facts.ts';
import { listRouteSchemas, toParameters } from '../to-operation.ts';
import { describeType } from './describe-type.ts';
import { html, type Markup, prose } from './html.ts';

const quoteForShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A command that calls the route; what the reader must put in stands in capitals. */
const toCurl = (route: AnyRoute): string => {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
    name.replace(/([A-Z])/g, '_$1').toUpperCase(),
  );
  const needed = toParameters(route).filter((one) => one.in === 'query' && one.required);
  const query = needed.map((one) => `${one.name}=${one.name.toUpperCase()}`).join('&');
  const lines = [`curl "$ASSAY_URL${path}${query === '' ? '' : `?${query}`}"`];
  if (route.method !== 'GET') lines.push(`-X ${route.method}`);
  const needsKey = route.access.kind === 'workspace' || route.access.kind === 'platform';
  if (needsKey) lines.push('-H "Authorization: Bearer $ASSAY_KEY"');
  const { body } = listRouteSchemas(route);
  if (body !== null) {
    lines.push('-H "Content-Type: application/json"');
    lines.push(`-d ${quoteForShell(JSON.stringify(exampleOf(body.schema)))}`);
  }
  if (route.takesBytes === true) lines.push('--data-binary @FILE');
  if (route.reply.kind === 'raw') lines.push('-o ANSWER');
  return lines.join(' \\\n  ');
};

const renderParameters = (route: AnyRoute): Markup | null => {
  const rows = toParameters(route).map(
    (one) => html`<tr><td><code>${one.name}</code></td><td>${one.in}${one.required ? ', needed' : ''}</td>
<td><code>${describeType(one.schema)}</code></td><td>${prose(one.description ?? '')}</td></tr>`,
  );
  if (rows.length === 0) return null;
  return html`<h4>Parameters</h4><div class="scroll"><table><thead><tr><th>Name</th><th>In</th><th>Type</th>
<th>Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
};

const renderBody = (route: AnyRoute): Markup | null => {
  const { body } = listRouteSchemas(route);
  if (body !== null) return html`<h4>Body (JSON)</h4><pre>${describeType(body.schema)}</pre>`;
  return route.takesBytes === true ? html`<h4>Body</h4><p>The bytes, of any type.</p>` : null;
};

const renderReply = (route: AnyRoute): Markup => {
  const { reply } = listRouteSchemas(route);
  if (reply !== null) {
    return html`<h4>Reply</h4><details><summary>${route.reply.status}, JSON</summary><pre>${describeType(
      reply.schema,
    )}</pre></details>`;
  }
  const types = route.reply.kind === 'raw' ? route.reply.mediaTypes.join(', ') : '';
  return html`<h4>Reply</h4><p>${route.reply.status}${types === '' ? ', without a body' : `, ${types}`}</p>`;
};

const renderErrors = (route: AnyRoute): Markup => {
  const rows = listErrors(route).map(({ status, codes }) => {
    const links = codes.map(
      (code) => html`<a href="${`#errors-${code.replaceAll('.', '-')}`}"><code>${code}</code></a> `,
    );
    return html`<tr><td>${status}</td><td>${links}</td></tr>`;
  });
  return html`<details><summary>Errors</summary><div class="scroll"><table><tbody>${rows}</tbody></table></div></details>`;
};

const toText = ({ summary, description }: AnyRoute): string =>
  description === undefined ? `${summary}.` : `${summary}. ${description}`;

export const renderRoute = (route: AnyRoute): Markup => html`<article class="route" id="${route.name}">
<h3><span class="method ${route.method.toLowerCase()}">${route.method}</span>
<a href="${`#${route.name}`}"><code>${route.path}</code></a></h3>
<p class="who">For whom: ${describeAccess(route)}</p><p>${prose(toText(route))}</p>${renderParameters(route)}${renderBody(route)}${renderReply(route)}${renderErrors(route)}
<h4>Example</h4><pre>${toCurl(route)}</pre></article>
`;
