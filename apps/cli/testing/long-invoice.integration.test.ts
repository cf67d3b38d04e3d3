import { loadDocumentTypes } from '@assay/adapters-local';
import { type DocumentType, extractDocument } from '@assay/core/extraction';
import { readBytes } from '@assay/reader';
import { generateLongInvoice } from '@assay/samples';
import { beforeAll, describe, expect, it } from 'vitest';

const size = { rows: 3200, pages: 66 };
const perPage = Math.ceil((size.rows + 9) / size.pages);

let types: DocumentType[] = [];

const readLines = async (omitRow?: number) => {
  const options = omitRow === undefined ? size : { ...size, omitRow };
  const { bytes, truth } = await generateLongInvoice(options);
  const document = await readBytes({ bytes, passwords: [] });
  const { tables } = extractDocument({ document, types });
  const rows = tables.lines?.rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([name, field]) => [name, field.value])),
  );
  return { rows, complete: tables.lines?.complete, truth: truth.tables.lines };
};

describe('an invoice of 3,200 rows over 66 pages', () => {
  beforeAll(async () => {
    types = await loadDocumentTypes();
  });

  it('is read with every cell of every row right', async () => {
    const { rows, complete, truth } = await readLines();
    expect(truth).toHaveLength(size.rows);
    expect(rows).toEqual(truth);
    expect(complete).toBe(true);
  });

  it.each([
    ['the first row', 1],
    ['the last row of a page', perPage],
    ['the first row of the second page', perPage + 1],
    ['a row in the middle', 1600],
    ['the last row but one', size.rows - 1],
    ['the last row', size.rows],
  ])('is not called complete without %s', async (_, omitRow) => {
    const { rows, complete } = await readLines(omitRow);
    expect(rows).toHaveLength(size.rows - 1);
    expect(complete).toBe(false);
  });
});
