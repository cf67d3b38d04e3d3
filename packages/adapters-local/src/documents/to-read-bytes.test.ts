import { parseJsonBytes, ReadDocument } from '@assay/core/documents';
import { readBytes } from '@assay/reader';
import { expect, it } from 'vitest';
import { toReadBytes } from './to-read-bytes.ts';

it('prints what was read, and refuses what would be too much for who takes it in', async () => {
  const document = await readBytes({ bytes: Buffer.from('Grüße, 12,50 €') });
  const bytes = toReadBytes(document);
  expect(parseJsonBytes(ReadDocument, bytes)).toEqual(document);
  expect(toReadBytes(document, { maxBytes: bytes.length })).toEqual(bytes);
  expect(() => toReadBytes(document, { maxBytes: bytes.length - 1 })).toThrow(
    expect.objectContaining({ code: 'document.too-large', recovery: 'reject' }),
  );
});
