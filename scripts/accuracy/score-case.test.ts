import { describe, expect, it } from 'vitest';
import type { AccuracyCase } from './accuracy-case.ts';
import { scoreCase } from './score-case.ts';
import { summarize } from './summarize.ts';

const row = { description: 'Tisch', quantity: '2', unitPrice: '5.00', netAmount: '10.00' };

const caseOf = (change: Partial<AccuracyCase> = {}): AccuracyCase => ({
  file: 'a.pdf',
  group: 'a',
  truth: { fields: { number: 'R-7', grandTotal: '10.00' }, tables: { lines: [row] }, absence: 'known' },
  result: { fields: { number: 'R-7', grandTotal: '10.00' }, tables: { lines: [row] }, complete: true },
  pageText: 'R-7 10,00',
  ...change,
});

const resultOf = (change: Partial<NonNullable<AccuracyCase['result']>>): AccuracyCase['result'] => ({
  fields: { number: 'R-7', grandTotal: '10.00' },
  tables: { lines: [row] },
  complete: true,
  ...change,
});

describe('scoreCase', () => {
  it('calls a document entirely right when all values and rows agree', () => {
    expect(scoreCase(caseOf())).toMatchObject({ entirelyRight: true, wrong: false, complete: true });
  });

  it('tells missed, wrong and spurious values apart', () => {
    const score = scoreCase(caseOf({ result: resultOf({ fields: { grandTotal: '11.00', iban: 'X' } }) }));
    expect(score.fields.number).toMatchObject({ right: 0, missed: 1, wrong: 0 });
    expect(score.fields.grandTotal).toMatchObject({ right: 0, missed: 1, wrong: 1 });
    expect(score.fields.iban).toMatchObject({ spurious: 1 });
    expect(score).toMatchObject({ entirelyRight: false, wrong: true });
  });

  it('does not hold a field against a document whose truth is partial', () => {
    const truth = { fields: { number: 'R-7' }, tables: {}, absence: 'unknown' as const };
    expect(scoreCase(caseOf({ truth })).fields.grandTotal?.spurious).toBe(0);
  });

  it('takes a value for a field that is known to be absent as wrong, but not for one presumed to be', () => {
    const result = resultOf({ fields: { number: 'R-7', grandTotal: '10.00', iban: 'X' } });
    const truth = caseOf().truth;
    expect(scoreCase(caseOf({ result })).wrong).toBe(true);
    expect(scoreCase(caseOf({ result, truth: { ...truth, absence: 'presumed' } })).wrong).toBe(false);
  });

  it('does not call too much what the truth says in its payment terms', () => {
    const paymentTerms = 'Zahlbar bis 04.07.2026 auf DE75 1234 5678 0000 0012 34';
    const found = { paymentTerms, dueDate: '2026-07-04', iban: 'DE75123456780000001234' };
    const spuriousOf = (fields: Record<string, string>, absence: 'known' | 'presumed') => {
      const scored = scoreCase(
        caseOf({ truth: { fields: { paymentTerms }, tables: {}, absence }, result: resultOf({ fields }) }),
      ).fields;
      return [scored.dueDate?.spurious, scored.iban?.spurious];
    };
    expect(spuriousOf(found, 'presumed')).toEqual([0, 0]);
    expect(spuriousOf({ ...found, dueDate: '2026-07-05', iban: 'DE00' }, 'presumed')).toEqual([1, 1]);
    expect(spuriousOf(found, 'known')).toEqual([1, 1]);
  });

  it('forgives a value that the page does not print only among printed values', () => {
    const truth = { fields: { number: 'R-7', buyerTaxId: 'DE1' }, tables: {}, absence: 'unknown' as const };
    expect(scoreCase(caseOf({ truth }))).toMatchObject({ entirelyRight: false, entirelyRightPrinted: true });
  });

  it('counts a row as right only when text, quantity, price and amount agree', () => {
    const lines = [
      { ...row, quantity: '3' },
      { ...row, description: 'Tisch, rund' },
    ];
    const score = scoreCase(caseOf({ result: resultOf({ tables: { lines } }) }));
    expect(score.rows.lines).toEqual({ right: 1, truth: 1, found: 2 });
    expect(score.wrong).toBe(true);
  });

  it('matches each of several values once', () => {
    const truth = { fields: { parties: ['Alpha', 'Beta'] }, tables: {}, absence: 'known' as const };
    const result = resultOf({ fields: { parties: ['ALPHA', 'Alpha'] }, tables: {} });
    expect(scoreCase(caseOf({ truth, result })).fields.parties).toMatchObject({
      right: 1,
      missed: 1,
      wrong: 1,
    });
  });

  it('scores an unreadable document as all missed', () => {
    const score = scoreCase(caseOf({ result: null }));
    expect(score).toMatchObject({ read: false, complete: false, entirelyRight: false });
    expect(score.fields.number?.missed).toBe(1);
  });
});

describe('summarize', () => {
  it('counts renderings of one scenario once, as their mean', () => {
    const wrong = resultOf({ fields: { number: 'X', grandTotal: '10.00' } });
    const cases = [caseOf(), caseOf({ result: wrong }), caseOf({ group: 'b' })];
    const summary = summarize(cases.map(scoreCase));
    expect(summary).toMatchObject({ documents: 3, groups: 2, entirelyRight: 0.75, completeButWrong: 0.25 });
    expect(summary.fields.number).toMatchObject({ recall: 0.75, precision: 0.75, values: 2 });
    expect(summary.rows.lines).toMatchObject({ recall: 1, precision: 1, truth: 2 });
  });
});
