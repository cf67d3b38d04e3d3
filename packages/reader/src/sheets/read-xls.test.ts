import { describe, expect, it } from 'vitest';
import { makeOle } from '../ole/make-ole.test-data.ts';
import { readBytes } from '../read-bytes.ts';
import { makeBiff, record } from './make-biff.test-data.ts';
import { scanBiff } from './scan-biff.ts';

describe('an XLS workbook', () => {
  it('is read from its container, cells as typed', async () => {
    const document = await readBytes({ bytes: makeOle({ Workbook: makeBiff() }) });
    expect(document).toMatchObject({ kind: 'xls', mediaType: 'application/vnd.ms-excel', problems: [] });
    expect(document.pages[0]?.name).toBe('Data');
    expect(document.pages[0]?.tables[0]?.rows[0]?.cells.map(({ text, value }) => [text, value])).toEqual([
      ['Total', null],
      ['12.50', { type: 'number', value: '12.5' }],
    ]);
  });

  it('is read without a container, as before Excel 5', async () => {
    const document = await readBytes({ bytes: makeBiff() });
    expect(document.pages[0]?.lines.map(({ text }) => text)).toEqual(['Total', '12.50']);
  });

  it('tells of hidden rows and of macros', async () => {
    const bytes = makeOle({ Workbook: makeBiff({ hidden: true }) }, ['_VBA_PROJECT_CUR']);
    expect((await readBytes({ bytes })).problems.map(({ code }) => code)).toEqual([
      'document.macros',
      'sheet.hidden-cells',
    ]);
  });

  it('does not walk the four thousand million cells that a link may claim', async () => {
    const document = await readBytes({ bytes: makeOle({ Workbook: makeBiff({ links: true }) }) });
    expect(document.pages[0]?.lines.map(({ text }) => text)).toEqual(['Total', '12.50']);
  });

  it('has the values of its formulas, which are emptied, as a spoiled one keeps the parser for ever', async () => {
    const formula = (tokens: number[], value: number): Buffer => {
      const data = Buffer.alloc(22 + tokens.length);
      data.writeUInt16LE(2, 2);
      data.writeUInt16LE(16, 4);
      data.writeDoubleLE(value, 6);
      data.writeUInt16LE(tokens.length, 20);
      data.set(tokens, 22);
      return record(0x0006, data);
    };
    // A number of eight bytes that has one, one that is cut off, and a name with a formula of nothing.
    const further = [
      formula([0x1f, 1], 3.25),
      record(0x0006, Buffer.alloc(15)),
      record(0x0018, Buffer.alloc(9)),
    ];
    const stream = makeBiff({ further });
    scanBiff(stream);
    expect(stream.includes(Buffer.from([0x1f, 1]))).toBe(false);
    const types: number[] = [];
    for (let at = 0; at < stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
      types.push(stream.readUInt16LE(at));
    }
    expect(types.filter((type) => type === 0x0006)).toHaveLength(1);
    expect(types).not.toContain(0x0018);
    const { pages } = await readBytes({ bytes: makeOle({ Workbook: makeBiff({ further }) }) });
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['Total', '12.50', '3.25']);
  });

  it('is damaged when nothing in its stream is a workbook', async () => {
    const bytes = makeOle({ Workbook: Buffer.alloc(5_000, 0xee) });
    await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.damaged' });
  });
});
