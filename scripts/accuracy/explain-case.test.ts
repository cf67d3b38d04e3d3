import { describe, expect, it } from 'vitest';
import { explainCase } from './explain-case.ts';

describe('explainCase', () => {
  it('shows both sides of what differs and nothing of what agrees', () => {
    const row = { description: 'Tisch', quantity: '2' };
    const explanation = explainCase({
      file: 'a.pdf',
      group: 'a',
      pageText: '',
      truth: {
        fields: { number: 'R-7', netTotal: '1.00', parties: ['A', 'B'], dueDate: '2024-03-01' },
        tables: { lines: [row] },
        absence: 'known',
      },
      result: {
        fields: { number: 'R-7', netTotal: '2.00', parties: ['b', 'a'], iban: 'X' },
        tables: { lines: [{ ...row, quantity: '3' }] },
        complete: false,
      },
    });
    expect(explanation.fields).toEqual({
      netTotal: { truth: '1.00', found: '2.00' },
      dueDate: { truth: '2024-03-01', found: null },
      iban: { truth: null, found: 'X' },
    });
    expect(explanation.rows.lines).toEqual({ missed: [row], extra: [{ ...row, quantity: '3' }] });
  });
});
