import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { collectDefinedForms } from './defined-forms.ts';

const forms = (text: string) => [...collectDefinedForms(createPiiText({ text }))];

describe('short forms that a text defines', () => {
  it.each([
    ['activated fatty acid oxidation (FAO)', ['fao']],
    ['parietal epithelial cells (PECs) grew', ['pecs']],
    ['cost of goods (CG) and net asset value (NAV)', ['cg', 'nav']],
  ])('are those behind words in small letters: %j', (text, found) => {
    expect(forms(text)).toEqual(found);
  });

  it.each([
    'Central European Distribution Corporation (CEDC)',
    'our company (CEDC)',
    'the bank (HSBC)',
    'he said (see FAO)',
    'acid oxidation (Fao)',
    '(FAO)',
    'acid oxidation (FAO',
  ])('are no others: %j', (text) => {
    expect(forms(text)).toEqual([]);
  });
});
