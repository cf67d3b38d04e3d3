import type { FindingOutput } from '@assay/core/reconciliation';
import type { Truth } from '@assay/samples';
import { expect, it } from 'vitest';
import { scoreFindings } from './score-findings.ts';

const document = (file: string, group: 'open' | 'held-out') => ({
  file,
  type: 'invoice' as const,
  layout: 'x',
  group,
  language: 'en' as const,
  fields: {},
  tables: {},
});

const truth: Truth = {
  documents: [document('a.pdf', 'open'), document('b.pdf', 'held-out')],
  findings: ['a.pdf', 'b.pdf'].map((invoiceFile) => ({
    kind: 'price-above-contract' as const,
    invoiceFile,
    contractFile: null,
    otherInvoiceFile: null,
    line: null,
    amount: { value: '10.00', currency: 'EUR' },
  })),
  refused: [],
  duplicates: [],
  passwords: [],
};

const contentIds = new Map([
  ['a.pdf', 'A'],
  ['b.pdf', 'B'],
]);

const finding = (
  invoice: string,
  value: string,
  kind: FindingOutput['kind'] = 'price-above-contract',
): FindingOutput => ({
  id: `${invoice}${value}${kind}`,
  kind,
  severity: 'low',
  invoice,
  contract: null,
  line: null,
  amount: { value, currency: 'EUR' },
  evidence: [],
  arithmetic: '',
  status: 'open',
});

const score = (findings: FindingOutput[]) =>
  scoreFindings({ findings, truth, contentIds }).map(({ group, planted, found, missed, falseFindings }) => ({
    group,
    counts: [planted, found, missed.length, falseFindings.length],
  }));

it('counts a fault as found when kind, invoice and exact amount agree', () => {
  expect(score([finding('A', '10.00'), finding('B', '10.00')])).toEqual([
    { group: 'open', counts: [1, 1, 0, 0] },
    { group: 'held-out', counts: [1, 1, 0, 0] },
  ]);
});

it('counts a wrong amount, a wrong kind and a repeated finding as false, and the fault as missed', () => {
  const findings = [finding('A', '10.01'), finding('B', '10.00', 'outside-term'), finding('B', '10.00')];
  expect(score(findings)).toEqual([
    { group: 'open', counts: [1, 0, 1, 1] },
    { group: 'held-out', counts: [1, 1, 0, 1] },
  ]);
  expect(score([finding('A', '10.00'), finding('A', '10.00')])[0]).toEqual({
    group: 'open',
    counts: [1, 1, 0, 1],
  });
});
