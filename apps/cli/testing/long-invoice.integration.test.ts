import { loadDocumentTypes } from '@assay/adapters-local';
import { type DocumentType, extractDocument } from '@assay/core/extraction';
import { readBytes } from '@assay/reader';
import { generateLongInvoice } from '@assay/samples';
import { beforeAll, describe, expect, it } from 'vitest';

const size = { rows: 3200, pages: 66 };
/** What is missing from one of these is seen as well as from a long one, in a quarter of the time. */
const shorter = { rows: 800, pages: 17 };
const perPage = Math.ceil((shorter.rows + 9) / shorter.pages);

let types: DocumentType[] = [];

const readLines = async (options: { rows: number; pages: number; omitRow?: number }) => {
  const { bytes, truth } = await generateLongInvoice(options);
  const document = await readBytes({ bytes, passwords: [] });
  const { tables } = extractDocument({ document, types });
  const rows = tables.lines?.rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([name, field]) => [name, field.value])),
  );
  return { rows, complete: tables.lines?.complete, truth: truth.tables.lines };
};

beforeAll(async () => {
  types = await loadDocumentTypes();
});

describe('an invoice of 3,200 rows over 66 pages', () => {
  it('is read with every cell of every row right', async () => {
    const { rows, complete, truth } = await readLines(size);
    expect(truth).toHaveLength(size.rows);
    expect(rows).toEqual(truth);
    expect(complete).toBe(true);
  });

  it('is not called complete without a row in the middle', async () => {
    const { rows, complete } = await readLines({ ...size, omitRow: 1600 });
    expect(rows).toHaveLength(size.rows - 1);
    expect(complete).toBe(false);
  });
});

describe('an invoice of 800 rows over 17 pages', () => {
  it.each([
    ['the first row', 1],
    ['the last row of a page', perPage],
    ['the first row of the second page', perPage + 1],
    ['the last row but one', shorter.rows - 1],
    ['the last row', shorter.rows],
  ])('is not called complete without %s', async (_, omitRow) => {
    const { rows, complete } = await readLines({ ...shorter, omitRow });
    expect(rows).toHaveLength(shorter.rows - 1);
    expect(complete).toBe(false);
  });
});
