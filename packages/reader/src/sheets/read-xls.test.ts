import { describe, expect, it } from 'vitest';
import { makeOle } from '../ole/make-ole.test-data.ts';
import { readBytes } from '../read-bytes.ts';
import { makeBiff } from './make-biff.test-data.ts';

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

  it('is damaged when nothing in its stream is a workbook', async () => {
    const bytes = makeOle({ Workbook: Buffer.alloc(5_000, 0xee) });
    await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.damaged' });
  });
});
