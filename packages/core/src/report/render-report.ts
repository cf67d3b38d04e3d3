import type { Finding } from '../reconciliation/index.ts';
import { renderFinding } from './finding-card.ts';
import { html, type Markup, trusted } from './html.ts';
import { createPageSymbols, pageKey } from './page-symbol.ts';
import type { ReportData } from './report-data.ts';
import { reportStyle } from './report-style.ts';
import { type CurrencyTotal, countByKind, formatAmount, totalByCurrency } from './report-totals.ts';

/** Nothing but what lies in the file: no script, no request, no form. */
const policy =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const renderTotals = (totals: readonly CurrencyTotal[]): Markup => {
  if (totals.length === 0) {
    return html`<div class="totals"><div class="total none"><p class="figure">No findings</p><p class="muted">Nothing that was read disagrees.</p></div></div>`;
  }
  return html`<div class="totals">${totals.map(
    ({ currency, total, findings }) =>
      html`<div class="total"><p class="figure">${formatAmount(total)} <small>${currency}</small></p><p class="muted">at stake in ${plural(findings.length, 'finding')}</p></div>`,
  )}</div>`;
};

const renderKinds = (findings: readonly Finding[]): Markup | null => {
  const kinds = countByKind(findings);
  if (kinds.length === 0) return null;
  return html`<div class="scroll"><table><thead><tr><th scope="col">Kind</th><th scope="col" class="number">Findings</th><th scope="col" class="number">At stake</th></tr></thead><tbody>${kinds.map(
    ({ name, count, totals }) =>
      html`<tr><th scope="row">${name}</th><td class="number">${count}</td><td class="number">${totals.map(({ currency, total }, index) => html`${index > 0 ? trusted('<br>') : null}${formatAmount(total)} ${currency}`)}</td></tr>`,
  )}</tbody></table></div><p class="hint">Two findings on one invoice can concern the same money; the sums count it for each.</p>`;
};

/** From here on a reader wants to jump. */
const listedFrom = 3;

const renderIndex = (
  totals: readonly CurrencyTotal[],
  nameOf: (contentId: string) => string,
): Markup | null => {
  const findings = totals.flatMap((total) => total.findings);
  if (findings.length < listedFrom) return null;
  return html`<nav aria-label="All findings"><h2>All findings</h2><ol class="list index">${findings.map(
    ({ id, invoice, summary, amount }) =>
      html`<li><a href="#${encodeURIComponent(id)}">${summary}</a> <span class="muted"><bdi class="file">${nameOf(invoice)}</bdi></span><b>${formatAmount(amount.value)} ${amount.currency}</b></li>`,
  )}</ol></nav>`;
};

const renderGaps = (data: ReportData): Markup => {
  const refused = html`<h2>Refused files</h2><ul class="list">${data.refused.map(
    ({ name, reason }) => html`<li><bdi class="file">${name}</bdi><ul><li>${reason}</li></ul></li>`,
  )}</ul>`;
  const incomplete = html`<h2>Incomplete documents</h2><ul class="list">${data.incomplete.map(
    ({ name, reasons }) =>
      html`<li><bdi class="file">${name}</bdi><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul></li>`,
  )}</ul>`;
  return html`${data.refused.length > 0 ? refused : null}${data.incomplete.length > 0 ? incomplete : null}`;
};

/**
 * One HTML file that needs nothing else: the findings, dearest first, with both places circled on the pages, then
 * what could not be read. All contents are escaped; the same data give the same text.
 */
export const renderReport = (data: ReportData): string => {
  const open = data.findings.filter(({ status }) => status === 'open');
  const totals = totalByCurrency(open);
  const needed = new Set(open.flatMap(({ evidence }) => evidence.map(pageKey)));
  const symbols = createPageSymbols(data.documents, needed);
  const names = new Map(data.documents.map(({ contentId, name }) => [contentId, name]));
  const nameOf = (contentId: string): string => names.get(contentId) ?? contentId.slice(0, 12);
  const { files, invoices, contracts } = data.counts;
  const day = data.generatedAt.slice(0, 16).replace('T', ' ');
  const sections = totals.map(
    ({ currency, findings }) =>
      html`<section><h2>Findings in ${currency}</h2>${findings.map((finding) => renderFinding({ finding, symbols, nameOf }))}</section>`,
  );
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>Assay report</title>
<style>${trusted(reportStyle)}</style></head><body>
<svg class="store" aria-hidden="true" focusable="false">${[...symbols.values()].map(({ markup }) => markup)}</svg>
<header class="top"><h1>Invoices against contracts</h1>
<p class="when">${plural(invoices, 'invoice')} and ${plural(contracts, 'contract')} in ${plural(files, 'file')} · <time datetime="${data.generatedAt}">${day}</time></p>
${renderTotals(totals)}${renderKinds(open)}${renderIndex(totals, nameOf)}</header>
<main>${sections}${renderGaps(data)}
<footer>Made by Assay. Every sum was computed exactly from what the pages say; each circled place shows where.</footer></main>
</body></html>
`.markup;
};
