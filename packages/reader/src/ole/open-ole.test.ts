import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { makeOle } from './make-ole.test-data.ts';
import { openOle } from './open-ole.ts';

const failure = async (bytes: Uint8Array): Promise<unknown> =>
  readBytes({ bytes }).then(
    () => null,
    (error: unknown) => error,
  );

describe('an OLE container', () => {
  it('gives the streams at its top', () => {
    const content = Buffer.from('x'.repeat(5_000));
    const container = openOle(makeOle({ One: content, Two: Buffer.from('y'.repeat(4_096)) }, ['Folder']));
    expect(container.entries.map(({ name, isStream }) => [name, isStream])).toEqual([
      ['One', true],
      ['Two', true],
      ['Folder', false],
    ]);
    expect(Buffer.from(container.read('one') ?? []).equals(content)).toBe(true);
    expect(container.read('Folder')).toBeNull();
  });

  it.each([
    ['PowerPoint Document', 'PPTX'],
    ['VisioDocument', 'Visio'],
    ['Something', 'unknown program'],
  ])('with a part %s is refused by its name', async (part, name) => {
    expect(await failure(makeOle({ [part]: Buffer.alloc(1) }))).toMatchObject({
      code: 'document.unsupported',
      message: expect.stringContaining(name),
    });
  });

  it('is damaged when its chains run in a circle, lead nowhere, or claim more than there is', async () => {
    const whole = makeOle({ Workbook: Buffer.alloc(5_000) });
    const circle = Buffer.from(whole);
    circle.writeUInt32LE(1, 512 + 4 * 3);
    const nowhere = Buffer.from(whole);
    nowhere.writeUInt32LE(100_000, 512 + 4 * 3);
    const greedy = Buffer.from(whole);
    greedy.writeUInt32LE(0x7fffffff, greedy.length - 512 + 128 + 120);
    const tables = Buffer.from(whole);
    tables.writeUInt32LE(0, 68);
    tables.writeUInt32LE(0, 512 + 508);
    for (const bytes of [circle, nowhere, greedy, tables, whole.subarray(0, 300), whole.subarray(0, 1_500)]) {
      expect(await failure(bytes)).toMatchObject({ code: 'document.damaged' });
    }
  });

  it('has no entry twice when its directory is a circle', () => {
    const bytes = makeOle({ One: Buffer.alloc(1), Two: Buffer.alloc(1) });
    const directory = bytes.length - 512;
    bytes.writeUInt32LE(1, directory + 2 * 128 + 72);
    expect(openOle(bytes).entries.map(({ name }) => name)).toEqual(['One', 'Two']);
  });
});
