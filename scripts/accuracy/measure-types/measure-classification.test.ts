import { loadDocumentTypes } from '@assay/adapters-local';
import { extractDocument } from '@assay/core/extraction';
import { describe, expect, it } from 'vitest';
import { makePapers } from './made-papers.ts';
import { formatClassification, judgeTypes, toClassificationFigures } from './measure-classification.ts';

const told = [
  { kind: 'invoice', type: 'invoice', language: 'en', told: 'invoice' },
  { kind: 'quotation', type: 'other', language: 'en', told: 'invoice' },
  { kind: 'quotation', type: 'other', language: 'en', told: 'invoice' },
  { kind: 'minutes', type: 'other', language: 'de', told: 'other' },
];

describe('the measure of types', () => {
  it('counts an offer that was taken for an invoice against the precision of invoices and the recall of others', () => {
    const report = judgeTypes(told);
    expect(report.right).toBe(0.5);
    expect(report.types.invoice).toEqual({ papers: 1, precision: 1 / 3, recall: 1 });
    expect(report.types.other).toEqual({ papers: 3, precision: 1, recall: 1 / 3 });
    expect(report.mistaken).toEqual([{ kind: 'quotation', language: 'en', told: 'invoice', count: 2 }]);
    expect(formatClassification(report)).toContain('quotation (en) taken for invoice: 2');
    expect(toClassificationFigures(report)['made papers/invoice precision']).toBeCloseTo(1 / 3);
  });
});

describe('made papers', () => {
  it('are the same for the same seeds, and others for others', () => {
    const write = (seed: number): string => JSON.stringify(makePapers([seed]));
    expect(write(7)).toBe(write(7));
    expect(write(8)).not.toBe(write(7));
  });

  it('are of all nine types in six languages', () => {
    const papers = makePapers([1]);
    expect(new Set(papers.map(({ type }) => type)).size).toBe(9);
    expect(new Set(papers.map(({ language }) => language)).size).toBe(6);
  });

  it('are told as what they are, but for a few', async () => {
    const types = await loadDocumentTypes();
    // Each fourth stands for the others: all of them are measured by the accuracy report.
    const papers = makePapers([901]).filter((_, at) => at % 4 === 0);
    const wrong = papers.filter(({ type, document }) => extractDocument({ document, types }).type !== type);
    expect(wrong.length / papers.length).toBeLessThan(0.03);
  });
});
