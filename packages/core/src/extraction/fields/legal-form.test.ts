import { describe, expect, it } from 'vitest';
import { hasLegalForm, withoutLegalForm } from './legal-form.ts';

describe('the legal form of a name', () => {
  it.each([
    'Muster GmbH & Co. KG',
    'Huber e.U.',
    'Schmidt e.Kfm.',
    'Mill Lane Ltd',
    'Harbour Works C.I.C.',
    'Dupont EURL',
    'Dupont SASU',
    'Müller & fils Sàrl',
    'Peeters BVBA',
    'Jansen V.O.F.',
    'De Boer VOF',
    'Rossi S.r.l.s.',
    'Bianchi S.n.c.',
    'Verdi s.a.s.',
    'García S.L.U.',
    'López C.B.',
    'Silva Lda.',
  ])('is seen in %s', (name) => {
    expect(hasLegalForm(name)).toBe(true);
  });

  it.each(['Rechnung an', 'Slim Solutions', 'Vof', 'Salle des fêtes', 'Sci-Fi Bookshop', 'Cooperation'])(
    'is not seen in %s',
    (text) => {
      expect(hasLegalForm(text)).toBe(false);
    },
  );

  it('is left out of what tells the name from others', () => {
    expect(withoutLegalForm('Jansen Metaal V.O.F.').trim()).toBe('Jansen Metaal');
  });
});
