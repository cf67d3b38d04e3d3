import { formatDecimal, toDecimal } from '../money/index.ts';
import type { Finding, FindingKind } from '../reconciliation/index.ts';

export const kindNames = {
  'price-above-contract': 'Price above contract',
  'item-not-in-contract': 'Item not in contract',
  'arithmetic-error': 'Arithmetic error',
  'duplicate-invoice': 'Duplicate invoice',
  'outside-term': 'Outside contract term',
} as const satisfies Record<FindingKind, string>;

/** `12345.6` becomes `12 345.60` with narrow spaces that do not break. */
export const formatAmount = (value: string): string => {
  const [whole = '', places] = formatDecimal(toDecimal(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return places === undefined ? grouped : `${grouped}.${places}`;
};

export type CurrencyTotal = { currency: string; total: string; findings: Finding[] };

/** The findings of each currency, dearest first, with their exact sum; the currency with most findings leads. */
export const totalByCurrency = (findings: readonly Finding[]): CurrencyTotal[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { currency } = finding.amount;
    groups.set(currency, [...(groups.get(currency) ?? []), finding]);
  }
  return [...groups]
    .map(([currency, group]) => ({
      currency,
      total: formatDecimal(group.reduce((sum, { amount }) => sum.plus(amount.value), toDecimal('0'))),
      findings: group.sort((a, b) => toDecimal(b.amount.value).cmp(a.amount.value) || (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => b.findings.length - a.findings.length || (a.currency < b.currency ? -1 : 1));
};

/** How often each kind was found and for how much, in the order of `kindNames`; kinds without findings are left out. */
export const countByKind = (
  findings: readonly Finding[],
): { kind: FindingKind; name: string; count: number; totals: CurrencyTotal[] }[] =>
  (Object.keys(kindNames) as FindingKind[]).flatMap((kind) => {
    const group = findings.filter((finding) => finding.kind === kind);
    if (group.length === 0) return [];
    return [{ kind, name: kindNames[kind], count: group.length, totals: totalByCurrency(group) }];
  });
