import { expect } from 'vitest';
import { DocumentPart } from '../../src/documents/index.ts';
import type { DocumentReaderCase, DocumentReaderFixtures } from './document-reader-subject.ts';
import { failureOf } from './failure.ts';

/** Files inside documents. */
export const documentPartCases = (fixtures: DocumentReaderFixtures): readonly DocumentReaderCase[] => {
  const holder = (): NonNullable<DocumentReaderFixtures['parts']> => {
    if (fixtures.parts) return fixtures.parts;
    throw new Error('A reader with parts is tested with a file that has some: give `parts`');
  };
  return [
    {
      name: 'lists the files inside a document, and gives the bytes of each',
      needs: 'parts',
      run: async (open) => {
        await using subject = await open();
        const { bytes, parts } = holder();
        await subject.put('a', bytes);
        const listed = DocumentPart.array().parse(await subject.reader.listParts({ key: 'a' }));
        expect(listed.map(({ name, size, problem }) => ({ name, size, problem }))).toEqual(
          parts.map((part) => ({ name: part.name, size: part.bytes.length, problem: null })),
        );
        for (const [place, { index, name, mediaType }] of listed.entries()) {
          const part = await subject.reader.readPart({ key: 'a', index });
          expect({ name: part.name, mediaType: part.mediaType }).toEqual({ name, mediaType });
          expect([...part.bytes]).toEqual([...(parts[place]?.bytes ?? [])]);
        }
      },
    },
    {
      name: 'refuses a part that the document does not have',
      needs: 'parts',
      run: async (open) => {
        await using subject = await open();
        const { bytes, parts } = holder();
        await subject.put('a', bytes);
        for (const index of [-1, 0.5, parts.length, Number.NaN]) {
          expect(await failureOf(subject.reader.readPart({ key: 'a', index }))).toEqual({
            code: 'document.no-such-part',
            recovery: 'reject',
          });
        }
      },
    },
    {
      name: 'finds no parts in a document that has none',
      needs: 'parts',
      run: async (open) => {
        await using subject = await open();
        await subject.put('a', fixtures.text.bytes);
        expect(await subject.reader.listParts({ key: 'a' })).toEqual([]);
      },
    },
    {
      name: 'refuses to look for parts in what it would refuse to read, with the same code',
      needs: 'parts',
      run: async (open) => {
        await using subject = await open();
        await subject.put('empty', new Uint8Array());
        await subject.put('unknown', fixtures.unknown);
        for (const key of ['none', 'empty', 'unknown']) {
          const refusal = await failureOf(subject.reader.read({ key }));
          expect(await failureOf(subject.reader.listParts({ key }))).toEqual(refusal);
          expect(await failureOf(subject.reader.readPart({ key, index: 0 }))).toEqual(refusal);
        }
      },
    },
  ];
};
