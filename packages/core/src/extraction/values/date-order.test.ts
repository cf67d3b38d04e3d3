import { describe, expect, it } from 'vitest';
import { createPlacedDocument } from '../layout/placed-document.test-data.ts';
import { type DateOrderDecision, decideDateOrder } from './date-order.ts';

const decide = (text: string): DateOrderDecision =>
  decideDateOrder(
    createPlacedDocument(
      text.split('\n').map((line, at) => [50, 50 + at * 14, line] as [number, number, string]),
    ),
  );

describe('the order of day and month', () => {
  it.each([
    ['another date of the document', 'Date: 1/2/2026\nDue: 31/3/2026\nTotal $ 5.00', 'dmy', 'dates'],
    ['a date with the month first', 'Date: 1/2/2026\nDue: 3/31/2026\nTotal € 5.00', 'mdy', 'dates'],
    ['terms that hold in days first', 'Date: 03/04/2026\nDue: 03/05/2026\nTerms: 30 days', 'dmy', 'dates'],
    [
      'terms that hold in months first',
      'Date: 03/04/2026\nDue: 04/03/2026\nTerms: net 30 days',
      'mdy',
      'dates',
    ],
    ['terms in another language', 'Fecha: 03/04/2026\nVence: 03/05/2026\nPago a 30 días', 'dmy', 'dates'],
    ['the currency', 'Date: 1/2/2026\nTotal EUR 5.00', 'dmy', 'surroundings'],
    ['an address', 'Date: 1/2/2026\nAustin, TX 78701', 'mdy', 'surroundings'],
    ['dollars alone', 'Date: 1/2/2026\nTotal $5.00', 'mdy', 'surroundings'],
    [
      'the tax of a place, however many dollars',
      `Date: 1/2/2026\nABN 51 824 753 556\n${'Item $5.00\n'.repeat(9)}`,
      'dmy',
      'surroundings',
    ],
    [
      'the language',
      'Le 1/2/2026\nMerci pour le règlement de la facture des travaux du mois pour le client',
      'dmy',
      'surroundings',
    ],
    ['nothing, and says so', 'Date: 1/2/2026', 'dmy', 'none'],
    [
      'nothing, where terms hold in both orders',
      'Date: 1/1/2026\nDue: 2/2/2026\nTerms: 32 days',
      'dmy',
      'none',
    ],
  ])('is decided by %s', (_, text, order, basis) => {
    expect(decide(text)).toEqual({ order, basis });
  });
});
