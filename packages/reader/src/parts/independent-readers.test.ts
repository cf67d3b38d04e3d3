import type { ReadDocument } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { everyFormat } from './every-format.test-data.ts';
import { independentReaders } from './independent-readers.test-data.ts';

const squash = (text: string): string => text.replace(/\s/g, '');

/** Lines one after the other, and cells, whose text may stand on several lines beside other cells. */
const textsOf = ({ pages }: ReadDocument): string[] =>
  pages.flatMap(({ lines, tables }) => [
    squash(lines.map(({ text }) => text).join('')),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => squash(text)))),
  ]);

describe('what is read', () => {
  it.each(Object.entries(independentReaders))(
    'has the whole text that an independent reader finds: %s',
    async (format, readIndependently) => {
      const sample = everyFormat[format];
      if (sample === undefined) throw new Error('There is no sample of that format.');
      const bytes = await sample.build();
      const wanted = (await readIndependently(bytes)).map(squash).filter((text) => text !== '');
      expect(wanted.join('').length).toBeGreaterThan(12);
      const texts = textsOf(await readBytes({ bytes }));
      expect(wanted.filter((text) => !texts.some((own) => own.includes(text)))).toEqual([]);
    },
  );

  it('is checked so in every format that has a text of its own', () => {
    const unchecked = Object.keys(everyFormat).filter((format) => independentReaders[format] === undefined);
    expect(unchecked).toEqual(['locked xlsx', 'image']);
  });
});
