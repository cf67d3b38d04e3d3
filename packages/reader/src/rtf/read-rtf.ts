import type { ReadDocument } from '@assay/core/documents';
import { layOutBlocks } from '../docx/lay-out-blocks.ts';
import { noTextProblems } from '../read-text.ts';
import { readRtfBlocks } from './read-rtf-blocks.ts';

/**
 * An RTF document on synthetic pages, tables as tables. Nothing in it is run, opened or fetched. Errors (reject):
 * `document.damaged`, `document.too-many-pages`.
 */
export const readRtf = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const pages = layOutBlocks({ blocks: readRtfBlocks(options.bytes), maxPages: options.maxPages });
  return {
    format: 'assay.read/1',
    mediaType: 'application/rtf',
    kind: 'rtf',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};
