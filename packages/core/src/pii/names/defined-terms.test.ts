import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { collectDefinedTerms } from './defined-terms.ts';

describe('collectDefinedTerms', () => {
  it.each([
    ['the other side (“Counterparty”) and', ['counterparty']],
    ['the other side (the "Buyer") and', ['buyer']],
    ['the two of them (collectively, the “Sellers,” as below)', ['sellers']],
    ['with Ida Quell (“Quell”) of Bonn', []],
    ['with Ida Quell ("QUELL") of Bonn', []],
    ['the rules (the "Rules of the House")', []],
    ['a word (with "quotes") in brackets', []],
    ['it ends here (“', []],
    ['(', []],
  ])('takes from %j', (given, terms) => {
    expect([...collectDefinedTerms(createPiiText({ text: given }))]).toEqual(terms);
  });
});
