import { readFile } from 'node:fs/promises';
import { loadDocumentTypes } from '@assay/adapters-local';
import type { ReadDocument } from '@assay/core/documents';
import { type Calibration, type Extraction, extractDocument } from '@assay/core/extraction';
import { readBytes } from '@assay/reader';
import type { CaseResult } from './accuracy-case.ts';

/** Runs one file through reading and extraction, in this process. */
export type Extractor = {
  /** `null` when the file cannot be read; the reason is the reader's business, not a figure. */
  read: (path: string) => Promise<ReadDocument | null>;
  /** `printedOnly` switches embedded e-invoices off, so that the truth does not leak into the input. */
  extract: (options: { document: ReadDocument; printedOnly: boolean }) => Promise<Extraction>;
};

/** `calibration: null` leaves the rules' own scores, which calibrations are fitted to. */
export const createExtractor = async (
  options: { passwords?: readonly string[]; calibration?: Calibration | null } = {},
): Promise<Extractor> => {
  const types = await loadDocumentTypes();
  const passwords = options.passwords ?? [];
  return {
    read: async (path) => {
      const bytes = new Uint8Array(await readFile(path));
      try {
        return await readBytes({ bytes, passwords });
      } catch {
        return null;
      }
    },
    extract: async ({ document, printedOnly }) =>
      extractDocument({
        document,
        types,
        ignoreEmbedded: printedOnly,
        ...(options.calibration === undefined ? {} : { calibration: options.calibration }),
      }),
  };
};

/** Values by name, without evidence and checks; `keep` leaves fields out. */
export const toCaseResult = (
  extraction: Extraction,
  keep: (field: Extraction['fields'][string]) => boolean = () => true,
): CaseResult => ({
  complete: extraction.status === 'complete',
  extraction,
  fields: Object.fromEntries(
    Object.entries(extraction.fields).flatMap(([name, field]) => (keep(field) ? [[name, field.value]] : [])),
  ),
  tables: Object.fromEntries(
    Object.entries(extraction.tables).map(([name, table]) => [
      name,
      table.rows
        .map((row) =>
          Object.fromEntries(
            Object.entries(row.cells).flatMap(([column, field]) =>
              keep(field) && typeof field.value === 'string' ? [[column, field.value]] : [],
            ),
          ),
        )
        .filter((row) => Object.keys(row).length > 0),
    ]),
  ),
});

export const toPageText = (document: ReadDocument): string =>
  document.pages.map((page) => page.words.map((word) => word.text).join(' ')).join('\n');
