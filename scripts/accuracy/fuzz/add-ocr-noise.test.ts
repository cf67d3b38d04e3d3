import type { ReadDocument } from '@assay/core/documents';
import { readBytes } from '@assay/reader';
import { makeFuzzInvoice } from '@assay/samples';
import { describe, expect, it } from 'vitest';
import { addOcrNoise } from './add-ocr-noise.ts';

const read = async (): Promise<ReadDocument> => {
  const { bytes } = await makeFuzzInvoice({ seed: 5 });
  return readBytes({ bytes, passwords: [] });
};
const textOf = ({ pages }: ReadDocument): string[] =>
  pages.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('addOcrNoise', () => {
  it('harms so many words, the same ones for the same seed, and leaves every line its words', async () => {
    const document = await read();
    const spoil = (seed: number, share: number) => addOcrNoise({ document, share, seed });
    expect(textOf(spoil(1, 0.2))).toEqual(textOf(spoil(1, 0.2)));
    expect(textOf(spoil(1, 0.2))).not.toEqual(textOf(spoil(2, 0.2)));
    expect(textOf(spoil(1, 0))).toEqual(textOf(document));
    for (const page of spoil(1, 0.2).pages)
      for (const line of page.lines)
        expect(line.words.map((index) => page.words[index]?.text).join(' ')).toBe(line.text);
  });
});
