import type { ReadDocument } from '@assay/core/documents';
import type { Block } from '../docx/blocks.ts';
import { layOutBlocks } from '../docx/lay-out-blocks.ts';
import { type FoundPart, toEmbedded } from '../parts/part.ts';
import { noTextProblems } from '../read-text.ts';
import { openArchive } from './archive-parts.ts';

const rowsInTable = 1_000;

const toRow = (cells: readonly string[], header: boolean) => ({
  header,
  cells: cells.map((text) => ({ paragraphs: [{ kind: 'paragraph' as const, text, bold: header }], span: 1 })),
});

/** Name and bytes of each file, in the order of the archive. */
const toListing = (parts: readonly FoundPart[]): Block[] => {
  const tables: Block[] = [];
  for (let first = 0; first < parts.length; first += rowsInTable) {
    const rows = parts
      .slice(first, first + rowsInTable)
      .map(({ name, size }) => toRow([name, String(size)], false));
    tables.push({ kind: 'table', rows: [toRow(['Name', 'Bytes'], true), ...rows] });
  }
  return tables;
};

/**
 * A ZIP as a folder: what is in it as a table, and each file in `embedded`. Locked entries, unknown packings and odd
 * paths are told in `problems`. Errors (reject): `document.damaged`, `document.too-many-pages`.
 */
export const readArchive = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const { parts, problems } = openArchive(options.bytes);
  const pages = layOutBlocks({ blocks: toListing(parts), maxPages: options.maxPages });
  return {
    format: 'assay.read/1',
    mediaType: 'application/zip',
    kind: 'zip',
    pages,
    embedded: parts.map(toEmbedded),
    problems: [...problems, ...noTextProblems(pages)],
  };
};
