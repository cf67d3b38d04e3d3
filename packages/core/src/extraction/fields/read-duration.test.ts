import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import { readDuration } from './read-duration.ts';
import { createTextDocument } from './text-document.test-data.ts';

describe('readDuration', () => {
  it.each([
    ['two (2) years', '2 years'],
    ['thirty-six months', '36 months'],
    ['vierundzwanzig Monate', '24 Monate'],
    ['3 volle Jahre', '3 volle Jahre'],
    ['douze mois', '12 mois'],
    ['trente (30) jours ouvrables', '30 jours ouvrables'],
    ['dos años', '2 años'],
    ['treinta días naturales', '30 días naturales'],
    ['ventiquattro mesi', '24 mesi'],
    ['un anno', '1 anno'],
    ['drie maanden', '3 maanden'],
    ['één jaar', '1 jaar'],
  ])('reads %s', (text, value) => {
    expect(readDuration(text)?.value).toBe(value);
  });

  it.each(['the month of May', 'moisson', 'andere Tageszeiten', '12 mesas'])('finds none in %j', (text) => {
    expect(readDuration(text)).toBeNull();
  });
});

describe('terms of an agreement', () => {
  const types = loadShippedTypes(['agreement']);
  const read = (text: string): Record<string, unknown> => {
    const { fields } = extractDocument({ document: createTextDocument(text), types, type: 'agreement' });
    return { term: fields.term?.value, notice: fields.noticePeriod?.value, law: fields.governingLaw?.value };
  };

  it.each([
    [
      'fr',
      'Contrat\\n\\nLe contrat est conclu pour une durée de deux ans. Il peut être résilié moyennant un préavis de trois mois.\\n\\nLe contrat est régi par le droit français.',
      { term: '2 ans', notice: '3 mois', law: 'droit français' },
    ],
    [
      'es',
      'Contrato\\n\\nEl contrato tiene una duración de dos años. Se puede terminar con un preaviso de 30 días.\\n\\nEl contrato se regirá por la legislación española.',
      { term: '2 años', notice: '30 días', law: 'legislación española' },
    ],
    [
      'it',
      'Contratto\\n\\nIl contratto ha una durata di ventiquattro mesi. Recesso con un preavviso di tre mesi.\\n\\nIl contratto è regolato dalla legge italiana.',
      { term: '24 mesi', notice: '3 mesi', law: 'legge italiana' },
    ],
    [
      'nl',
      'Overeenkomst\\n\\nDe overeenkomst heeft een looptijd van twee jaar en een opzegtermijn van drie maanden.\\n\\nOp deze overeenkomst is Nederlands recht van toepassing.',
      { term: '2 jaar', notice: '3 maanden', law: 'Nederlands recht' },
    ],
  ])('are read in the language %s', (_, text, expected) => {
    expect(read(text.replaceAll('\\n', '\n'))).toEqual(expected);
  });
});
