import { describe, expect, it } from 'vitest';
import { createPrintedTest } from './is-printed.ts';

describe('createPrintedTest', () => {
  const isPrinted = createPrintedTest(
    'Rechnung R-7 vom 1. März 2024 über 1.234,50 € von Alpha\nMöbel, fällig 15/04/24',
  );

  it.each([
    ['issueDate', '2024-03-01', true],
    ['dueDate', '2024-04-15', true],
    ['dueDate', '2024-04-16', false],
    ['grandTotal', '1234.50', true],
    ['grandTotal', '-1234.5000', true],
    ['netTotal', '234.50', false],
    ['sellerName', 'ALPHA MÖBEL', true],
    ['currency', 'EUR', true],
    ['currency', 'USD', false],
  ])('tells whether %s %s is printed: %s', (name, value, printed) => {
    expect(isPrinted(name, value)).toBe(printed);
  });
});
