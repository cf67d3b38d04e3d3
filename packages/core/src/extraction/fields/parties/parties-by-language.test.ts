import { describe, expect, it } from 'vitest';
import { readPreamble } from './read-preamble.ts';

const namesOf = (text: string): string[] => readPreamble(text).names.map(({ name }) => name);

describe('the opening clause', () => {
  it.each([
    [
      'French',
      'Entre les soussignés :\nLa société Hydrotech Provence, SAS au capital de 50 000 €, immatriculée au RCS de Marseille, dont le siège social est situé 8 quai du Port, 13002 Marseille, ci-après dénommée « le Prestataire »,\nEt la société Les Cigales SARL, dont le siège est situé 22 avenue Pasteur, 84000 Avignon, ci-après dénommée « le Client ».\nArticle 1 – Objet. Le Prestataire assure Entretien SARL.',
      ['Hydrotech Provence, SAS', 'Les Cigales SARL'],
    ],
    [
      'Spanish',
      'REUNIDOS: De una parte, Cerámicas Turia, S.A., con domicilio en Av. del Puerto 120, 46023 Valencia (en adelante, el "Proveedor"); y de otra, Construcciones Lledó, S.L., con CIF B12001234 (en adelante, el "Cliente").',
      ['Cerámicas Turia, S.A.', 'Construcciones Lledó, S.L.'],
    ],
    [
      'Italian',
      'Tra Biolab Ricerche S.r.l., con sede in Via Garibaldi 3, 40124 Bologna, e Farmacia Sociale S.p.A., con sede in Corso Italia 77, Milano, si conviene quanto segue. Ogni modifica richiede la forma scritta.',
      ['Biolab Ricerche S.r.l.', 'Farmacia Sociale S.p.A.'],
    ],
    [
      'Dutch',
      'Deze overeenkomst wordt gesloten tussen de besloten vennootschap De Kwast B.V., gevestigd te Zaandam, hierna te noemen "Opdrachtnemer", en Havenzicht Beheer N.V., kantoorhoudende te Amsterdam, hierna te noemen "Opdrachtgever". Artikel 1 Prijzen',
      ['De Kwast B.V.', 'Havenzicht Beheer N.V.'],
    ],
  ])('names both parties in %s', (_, text, names) => {
    expect(namesOf(text)).toEqual(names);
    const { defined } = readPreamble(text);
    expect(defined.every(Boolean)).toBe(!text.startsWith('Tra'));
  });

  it('takes small words of these languages inside a name for part of it', () => {
    expect(
      namesOf('Tra Rossi e Figli S.r.l., con sede in Modena, e Pérez y Hijos S.L., con sede a Madrid.'),
    ).toEqual(['Rossi e Figli S.r.l.', 'Pérez y Hijos S.L.']);
  });

  it('takes neither roles nor the contract for a party', () => {
    expect(namesOf('Il contratto tra Fornitore e Cliente resta valido.')).toEqual([]);
    expect(namesOf('Le contrat entre Client et Prestataire.')).toEqual([]);
  });
});
