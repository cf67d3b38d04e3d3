import { describe, expect, it } from 'vitest';
import { veridianContract } from '../data/contracts.ts';
import { rezip } from './rezip.ts';
import { renderWordContract } from './word-contract.ts';

const readParts = (zip: Uint8Array): Map<string, string> => {
  const parts = new Map<string, string>();
  rezip({
    zip,
    change: ({ name, text }) => {
      parts.set(name, text);
      return text;
    },
  });
  return parts;
};

describe('a Word contract', () => {
  it('has the same bytes each time', async () => {
    expect(await renderWordContract(veridianContract)).toEqual(await renderWordContract(veridianContract));
  });

  it('holds every price of the contract', async () => {
    const text = readParts(await renderWordContract(veridianContract)).get('word/document.xml') ?? '';
    for (const price of veridianContract.prices) {
      expect(text).toContain(price.itemId);
      expect(text).toContain(price.unitPrice);
    }
  });
});
