import { expect, it } from 'vitest';
import { countEdits } from './count-edits.ts';
import { nearestTerms } from './nearest-terms.ts';

it.each([
  ['invoice', 'invoice', 0],
  ['invoce', 'invoice', 1],
  ['invocie', 'invoice', 1],
  ['innvoice', 'invoice', 1],
  ['invoise', 'invoice', 1],
  ['kitten', 'sitting', 3],
  ['zürich', 'zurich', 1],
  ['', 'ab', 2],
])('counts the edits from %j to %j', (from, to, edits) => {
  expect(countEdits({ from, to, most: 3 })).toBe(edits);
  expect(countEdits({ from: to, to: from, most: 3 })).toBe(edits);
});

it('says no more than that words are further apart than asked for', () => {
  expect(countEdits({ from: 'kitten', to: 'sitting', most: 1 })).toBe(2);
  expect(countEdits({ from: 'a', to: 'abcdef', most: 2 })).toBe(3);
});

it('gives the nearest known terms with the same first letter, nearest first and then by bytes', () => {
  const vocabulary = ['invoic', 'invokes', 'onvoice', 'invoices', 'invoice', 'contract'];
  expect(nearestTerms({ term: 'invoicee', edits: 2, vocabulary })).toEqual(['invoice', 'invoices', 'invoic']);
});
