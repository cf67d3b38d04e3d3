import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import { createTextDocument } from './text-document.test-data.ts';

const types = loadShippedTypes(['contract']);
const readTerm = (name: string, text: string): unknown =>
  extractDocument({ document: createTextDocument(`Supply Contract\n\n${text}`), types, type: 'contract' })
    .fields[name]?.value;

describe('terms of a contract', () => {
  it.each([
    ['contractNumber', 'Contract number: SC-77', 'SC-77'],
    ['contractNumber', 'This services agreement (no. QX-2031-4) is made today.', 'QX-2031-4'],
    ['contractNumber', 'Rahmenliefervertrag RL-8841', 'RL-8841'],
    ['contractNumber', 'Contract number SC-77\nGross weight: 12.50', 'SC-77'],
    ['contractNumber', 'See agreement 5.4 and contract 2026 for more.', undefined],
    ['term', 'The initial term is 18 months; it then ends.', '18 months'],
    ['term', 'Der Vertrag hat eine Laufzeit von 36 Monaten.', '36 Monaten'],
    [
      'term',
      '§ 2 Laufzeit: Der Vertrag beginnt am 1. März 2026 und endet am 28. Februar 2028, sofern er nicht vorher endet.\nEr verlängert sich jeweils um zwölf Monate.',
      undefined,
    ],
    ['endDate', 'Laufzeit: 01.02.2026 bis 31.01.2028', '2028-01-31'],
    ['endDate', 'Gültigkeit: 01.02.2026 – 31.01.2028', '2028-01-31'],
    ['endDate', 'Prices valid from 1 July 2025 until 31 December 2027', undefined],
    ['endDate', 'Prezzi validi dal 1 aprile 2024 al 31 dicembre 2027', undefined],
    ['endDate', 'This contract and its prices are valid until 31 December 2027.', '2027-12-31'],
    ['effectiveDate', 'Gültigkeit: 01.02.2026 – 31.01.2028', '2026-02-01'],
    ['endDate', 'The contract expires on 31 January 2028.', '2028-01-31'],
    [
      'renewal',
      'It renews for a further year unless it is cancelled. Law',
      'renews for a further year unless it is cancelled',
    ],
    [
      'renewal',
      'Der Vertrag verlängert sich um je 6 Monate, wenn er nicht gekündigt wird.',
      'verlängert sich um je 6 Monate, wenn er nicht gekündigt wird',
    ],
    ['noticePeriod', 'Payment within 45 days. Notice must be given 2 months before the end.', '2 months'],
    ['noticePeriod', 'Die Kündigungsfrist beträgt 6 Wochen zum Quartalsende.', '6 Wochen'],
    [
      'paymentTerms',
      'Payment terms: Payment within 45 days of delivery\nMaximum total: EUR 5,000.00',
      'Payment within 45 days of delivery',
    ],
    [
      'paymentTerms',
      '§ 4 Zahlung\n\nRechnungen werden gesammelt. Zahlbar innerhalb von 14 Tagen ohne Abzug. Skonto gibt es nicht.',
      'Zahlbar innerhalb von 14 Tagen ohne Abzug',
    ],
    ['totalCap', '5. Höchstbetrag\n6. Mindestabnahme', undefined],
    [
      'governingLaw',
      'Droit applicable\nLe présent contrat est soumis au droit français.\nLieu',
      'droit français',
    ],
    [
      'governingLaw',
      'Anwendbares Recht\nEs gilt ausschließlich das Recht der Bundesrepublik Deutschland.',
      'Recht der Bundesrepublik Deutschland',
    ],
    ['governingLaw', 'Governing law: England and Wales', 'England and Wales'],
    ['minimumCommitment', '§ 6 Minimum commitment', undefined],
    ['discount', 'Discount\nUnit price', undefined],
    ['totalCap', 'The fees are capped at GBP 250,000.00. 3.1 Governing law follows.', '250000.00'],
    ['totalCap', 'Die Vergütung ist über die Laufzeit auf 180.000,00 EUR begrenzt.', '180000.00'],
    [
      'governingLaw',
      'Es gilt Recht der Republik Österreich. Änderungen bedürfen der Schriftform.',
      'Recht der Republik Österreich',
    ],
    [
      'governingLaw',
      'Droit applicable. Le présent contrat est soumis au droit français.\nFait à Marseille, le 18 mars 2026.',
      'droit français',
    ],
    ['governingLaw', 'Governing law: England and Wales. 3.2 Neither party may assign.', 'England and Wales'],
  ])('reads %s from %j as %j', (name, text, value) => {
    expect(readTerm(name, text)).toBe(value);
  });
});
