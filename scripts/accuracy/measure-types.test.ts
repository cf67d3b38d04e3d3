import type { Extraction } from '@assay/core/extraction';
import { expect, it } from 'vitest';
import type { AccuracyCase } from './accuracy-case.ts';
import { judgeConfidences } from './judge-confidences.ts';
import { formatTypes, measureTypes } from './measure-types.ts';

const caseOf = (options: {
  group: string;
  told: string;
  number: string;
  confidence: number;
}): AccuracyCase => {
  const { group, told, number, confidence } = options;
  const field = {
    value: number,
    text: number,
    method: 'rules' as const,
    confidence,
    evidence: [],
    checks: [],
  };
  const extraction: Extraction = {
    format: 'assay.extraction/1',
    status: 'complete',
    type: told,
    language: 'en',
    confidence,
    fields: { number: field },
    tables: {},
    problems: [],
  };
  return {
    file: `${group}.pdf`,
    group,
    pageText: 'R-7',
    truth: { type: 'invoice', fields: { number: 'R-7' }, tables: {}, absence: 'known' },
    result: { fields: { number }, tables: {}, complete: true, extraction },
  };
};

const cases = [
  caseOf({ group: 'a', told: 'invoice', number: 'R-7', confidence: 0.9 }),
  caseOf({ group: 'a', told: 'invoice', number: 'R-7', confidence: 0.9 }),
  caseOf({ group: 'b', told: 'receipt', number: 'R-8', confidence: 0.97 }),
];

it('tells how many documents of a type were recognised, each content counted once, and what the others were taken for', () => {
  const [figures, ...others] = measureTypes(cases);
  expect(others).toEqual([]);
  expect(figures).toMatchObject({ type: 'invoice', recognised: 0.5, takenFor: { receipt: 1 } });
  expect(figures?.summary.completeButWrong).toBe(0.5);
  expect(formatTypes(measureTypes(cases))).toContain('receipt 1');
});

it('tells what confidences are worth, which values are silently wrong, and by which method values were told', () => {
  const report = judgeConfidences(cases);
  expect(report.fields).toMatchObject({ count: 2, right: 0.5 });
  expect(report.fields.automatic).toEqual({ share: 0, from: null });
  expect(report.silentlyWrong).toBe(0.5);
  expect(report.methods).toEqual([{ method: 'rules', told: 2, right: 0.5 }]);
  expect(report.documents.count).toBe(2);
});

it('measures documents only where the truth knows all of them', () => {
  const partial = cases.map((item) => ({ ...item, truth: { ...item.truth, absence: 'unknown' as const } }));
  expect(judgeConfidences(partial).documents.count).toBe(0);
  expect(judgeConfidences(partial).fields.count).toBe(2);
});
