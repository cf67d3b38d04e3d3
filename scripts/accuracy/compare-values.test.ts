import { describe, expect, it } from 'vitest';
import { isEqualValue } from './compare-values.ts';

describe('isEqualValue', () => {
  it.each([
    ['sellerName', 'Alpha & Söhne GmbH', 'ALPHA & SÖHNE, GmbH.', true],
    ['sellerName', 'Alpha GmbH', 'Beta GmbH', false],
    ['number', 'R-7', 'R7', false],
    ['number', 'R-7', 'r-7', false],
    ['netTotal', '100.0', '100.00', true],
    ['netTotal', '100.00', '-100.00', false],
    ['netTotal', '100.00', '100,00', false],
    ['issueDate', '2024-03-01', '2024-01-03', false],
    ['iban', 'DE79000000001234567890', 'DE79 0000 0000 1234 5678 90', true],
    ['sellerAddress', 'Kai 1, 24103 Kiel, DE', 'Kai 1, 24103 Kiel', true],
    ['parties', 'Alpha and Beta LP', 'Alpha & Beta, L.P.', true],
    ['parties', 'Alpha Tools Ltd.', 'Alpha Tools Limited', true],
    ['parties', 'Alpha Tools Ltd.', 'Alpha Tools Inc.', false],
    ['governingLaw', 'New York', 'the State of New York', true],
    ['governingLaw', 'New York', 'New Jersey', false],
    ['description', 'Roter Stuhl', 'Roter Stuhl, Buche, mit Polster', true],
    ['description', 'Roter Stuhl', 'Blauer Tisch', false],
  ])('compares %s %j with %j: %s', (name, truth, found, equal) => {
    expect(isEqualValue({ name, truth, found })).toBe(equal);
  });
});
