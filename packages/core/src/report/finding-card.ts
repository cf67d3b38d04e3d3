import type { Finding } from '../reconciliation/index.ts';
import { renderEvidence } from './evidence-view.ts';
import { html, type Markup } from './html.ts';
import type { PageSymbol } from './page-symbol.ts';
import { formatAmount, kindNames } from './report-totals.ts';

const certainties = [
  { from: 0.9, text: 'very sure' },
  { from: 0.7, text: 'fairly sure' },
  { from: 0, text: 'please check' },
] as const;

const certaintyOf = (confidence: number): string =>
  certainties.find(({ from }) => confidence >= from)?.text ?? 'please check';

export const renderFinding = (options: {
  finding: Finding;
  symbols: ReadonlyMap<string, PageSymbol>;
  nameOf: (contentId: string) => string;
}): Markup => {
  const { finding, symbols, nameOf } = options;
  const { amount, confidence, evidence } = finding;
  const percent = Math.round(confidence * 100);
  return html`<article class="card ${finding.severity}" id="${finding.id}">
<header><div><p class="tags"><span class="kind">${kindNames[finding.kind]}</span> <span class="severity">${finding.severity}</span></p>
<h3>${finding.summary}</h3>
<p class="muted"><bdi class="file">${nameOf(finding.invoice)}</bdi></p></div>
<div class="stake"><p class="amount">${formatAmount(amount.value)} <small>${amount.currency}</small></p>
<p class="certainty">${certaintyOf(confidence)} · ${percent} %</p></div></header>
<p class="arithmetic">${finding.arithmetic}</p>
${renderEvidence({ evidence, symbols, nameOf })}
</article>`;
};
