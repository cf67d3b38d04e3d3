import { describe, expect, it } from 'vitest';
import { stepPlace, steps } from '../../src/documents/content-records.ts';
import { rejectError, retryError } from '../../src/errors.ts';
import type { DocumentReader, ReadResult } from '../../src/ports/index.ts';
import { invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

type Reading = (before: string, attempt: number) => Promise<ReadResult>;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | null | undefined): string =>
  bytes ? new TextDecoder().decode(bytes) : '';

/** A pipeline whose reader reads in the way that a test says; `before` is empty for a first reading. */
const openReadings = (reading: Reading) => {
  const readings: { key: string; before: string }[] = [];
  const unused = async (): Promise<never> => {
    throw new Error('Nobody asks for this.');
  };
  const reader: DocumentReader = {
    read: async ({ key, before }) => {
      readings.push({ key, before: decode(before) });
      return reading(decode(before), readings.length);
    },
    renderPage: unused,
    listParts: async () => [],
    readPart: unused,
  };
  // What was read is no document here: extracting it is not what is looked at.
  const extract = async (): Promise<never> => {
    throw rejectError('blob.invalid', 'It has not the normal form.');
  };
  const test = openPipeline({ readers: () => ({ reader, extractor: { extract } }) });
  const blobNamed = async (name: string): Promise<string | null> => {
    const key = (await test.listBlobs()).find((each) => each.endsWith(name));
    return key === undefined ? null : decode(await test.blobs.get(key));
  };
  return {
    ...test,
    readings,
    blobNamed,
    listKept: async () => (await test.listBlobs()).filter((key) => key.includes('read-so-far')),
    readStatus: async () => {
      const contentId = (await test.listDocuments())[0]?.contentId ?? '';
      return (await steps.find(test.records, test.workspace, stepPlace(contentId, 'read')))?.value.status;
    },
  };
};

/** One more page a reading, until there are `count`. */
const pageByPage =
  (count: number): Reading =>
  async (before) => {
    const read = `${before}page `;
    return { bytes: encode(read), goesOn: read.split(' ').length - 1 < count };
  };

describe('a document that takes several readings', () => {
  it('is read on from what is there, one reading a delivery, and keeps only the last', async () => {
    const test = openReadings(pageByPage(40));
    await test.add('long.pdf', 'a scan');
    await test.settle();
    expect(test.readings.map(({ before }) => before)).toEqual(
      Array.from({ length: 40 }, (_, index) => 'page '.repeat(index)),
    );
    expect(await test.blobNamed('/read.json')).toBe('page '.repeat(40));
    expect(await test.listKept()).toEqual([]);
  });

  it('lets others be read between its readings', async () => {
    const test = openReadings(pageByPage(4));
    await test.add('one.pdf', 'one scan');
    await test.add('other.pdf', 'other scan');
    // No time goes by: the first would be taken up again at once if it kept its place.
    for (let count = 0; count < 8; count += 1) await test.round(1);
    expect(new Set(test.readings.map(({ key }) => key)).size).toBe(2);
    expect(test.readings).toHaveLength(2);
    await test.settle(1);
    expect(test.readings).toHaveLength(8);
  });

  it('is what was read before where a further reading fails for good', async () => {
    const test = openReadings(async (before, attempt) => {
      if (attempt > 2) throw rejectError('document.timeout', 'It takes too long.');
      return pageByPage(9)(before, attempt);
    });
    await test.add('long.pdf', 'a scan');
    await test.settle();
    expect(test.readings).toHaveLength(3);
    expect(await test.blobNamed('/read.json')).toBe('page page ');
    expect(await test.listKept()).toEqual([]);
    expect(await test.readStatus()).toBe('done');
  });

  it('fails where the first reading does', async () => {
    const test = openReadings(async () => {
      throw rejectError('document.timeout', 'It takes too long.');
    });
    await test.add('long.pdf', 'a scan');
    await test.settle();
    expect(await test.readStatus()).toBe('failed');
  });

  it('begins anew where what was kept is spoiled', async () => {
    const test = openReadings(async (before, attempt) => {
      if (attempt === 3) throw rejectError('blob.invalid', 'It has not the normal form.');
      return pageByPage(3)(before, attempt);
    });
    await test.add('long.pdf', 'a scan');
    await test.settle();
    expect(test.readings.map(({ before }) => before)).toEqual([
      '',
      'page ',
      'page page ',
      '',
      'page ',
      'page page ',
    ]);
    expect(await test.blobNamed('/read.json')).toBe('page page page ');
  });

  it('goes on from the same place after a failure of the surroundings', async () => {
    const test = openReadings(async (before, attempt) => {
      if (attempt === 3) throw retryError('pool.stopped', 'Somebody ended the process.');
      return pageByPage(3)(before, attempt);
    });
    await test.add('long.pdf', 'a scan');
    await test.settle();
    expect(test.readings.map(({ before }) => before)).toEqual(['', 'page ', 'page page ', 'page page ']);
    expect(await test.blobNamed('/read.json')).toBe('page page page ');
  });

  it('leaves nothing behind when it is deleted half-way', async () => {
    const test = openReadings(pageByPage(1_000));
    await test.add('long.pdf', invoiceText('R-1'));
    for (let count = 0; count < 6; count += 1) await test.round(1);
    expect(await test.listKept()).toHaveLength(1);
    const [document] = await test.listDocuments();
    await test.deleteDocument(document?.id ?? '');
    await test.settle();
    expect(await test.listBlobs()).toEqual([]);
  });
});
