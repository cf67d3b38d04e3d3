import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { extractDocument } from '../extract-document.ts';
import type { Extraction } from '../extraction.ts';
import { createTextDocument } from './text-document.test-data.ts';

const types = loadShippedTypes(['agreement', 'contract']);
const extractText = (text: string, type = 'agreement'): Extraction =>
  extractDocument({ document: createTextDocument(text), types, type });

const dateOf = (text: string): unknown => extractText(text).fields.effectiveDate?.value;

describe('the effective date', () => {
  it.each([
    ['This Agreement is made as of the 4th day of May 2026 by and between the parties.', '2026-05-04'],
    ['This Agreement is made as of December 9 th , 2026 by and between the parties.', '2026-12-09'],
    ['This Agreement, dated July 3, 2026 (the “Agreement”), binds both.', '2026-07-03'],
    ['Effective date: 1 January 2026', '2026-01-01'],
    ['Der Vertrag tritt am 1. Oktober 2026 in Kraft.', '2026-10-01'],
    ['Vertragsbeginn: 01.10.2026', '2026-10-01'],
    ['Diese Vereinbarung gilt ab dem 15. Mai 2026.', '2026-05-15'],
    ['June 8, 2026\n\nLadies and Gentlemen:\n\nYou have asked for information.', '2026-06-08'],
    [
      'The parties have executed this agreement this 16th day of May, 2026.\n\nBy: /s/ Ann Lee\nDate: 5/20/2026',
      '2026-05-16',
    ],
    [
      'Both parties agree.\n\nBy: /s/ Ann Lee\nDate: 5/18/2026\n\nBy: /s/ Tom Reed\nDate: 5/20/2026',
      '2026-05-20',
    ],
  ])('reads %j as %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['another agreement', 'The Sellers signed an agreement dated May 1, 2026 (the “Merger Agreement”).'],
    [
      'a blank that was never filled in',
      'This Agreement is entered into as of the ____ day of ____, 2026. The plan was dated as of May 1, 2026.',
    ],
  ])('does not take the date of %s', (_, text) => {
    expect(dateOf(text)).toBeUndefined();
  });

  it('is sure when the term leads to the printed end', () => {
    const text =
      'Vertrag\n\nDer Vertrag tritt am 1. Oktober 2026 in Kraft und läuft 24 Monate, also bis zum 30. September 2028.';
    expect(extractText(text, 'contract').fields.effectiveDate?.confidence).toBeGreaterThan(0.8);
  });

  it('is unsure when one phrase alone speaks for it', () => {
    const text = 'Agreement\n\nThis Agreement is made as of 4 May 2026.';
    const told = extractText(text).problems.map(({ message }) => message);
    expect(told.join()).toContain('effectiveDate is uncertain');
    const labelled = extractText('Agreement\n\nEffective date: 4 May 2026\n\nIt ends on 3 May 2028.');
    expect(extractText(text).fields.effectiveDate?.confidence).toBeLessThan(
      labelled.fields.effectiveDate?.confidence ?? 0,
    );
  });
});

describe('a date on which an agreement comes into force', () => {
  const agreements = loadShippedTypes(['agreement']);
  const isUncertain = (text: string): boolean =>
    extractDocument({ document: createTextDocument(text), types: agreements, type: 'agreement' })
      .problems.map(({ message }) => message)
      .some((message) => message.includes('effectiveDate'));

  it.each([
    'Die Vereinbarung tritt am 1. April 2026 in Kraft.',
    'Le présent accord entre en vigueur le 1er avril 2026.',
    'El presente acuerdo entrará en vigor el 1 de abril de 2026.',
    'Il presente accordo entra in vigore il 1° aprile 2026.',
    'Deze overeenkomst treedt in werking op 1 april 2026.',
    'This agreement takes effect on 1 April 2026.',
  ])('is sure in %s', (text) => {
    expect(isUncertain(text)).toBe(false);
  });

  it('is uncertain where the day is only that of the paper', () => {
    expect(isUncertain('Fait à Lyon, le 20 mars 2026')).toBe(true);
  });
});
