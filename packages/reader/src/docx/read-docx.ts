import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';
import { decodeXml } from '../decode-text.ts';
import { noTextProblems } from '../read-text.ts';
import { unpackZipEntries } from '../zip/unpack-entries.ts';
import { type Block, type ParagraphRole, readBlocks } from './blocks.ts';
import { layOutBlocks } from './lay-out-blocks.ts';
import { parseXml } from './parse-xml.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wanted = /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/;

const isWritten = (block: Block): boolean => block.kind === 'table' || block.text.trim() !== '';

/**
 * Reads a Word document: its headers once at the top, its body, footnotes and footers at the end, on synthetic
 * pages. Tables are exact. Errors (reject): `document.damaged`, `document.too-large` (what it unpacks to),
 * `document.too-many-pages`.
 */
export const readDocx = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const parts = unpackZipEntries({ bytes: options.bytes, isWanted: (name) => wanted.test(name) });
  const body = parts.get('word/document.xml');
  if (body === undefined) {
    throw rejectError('document.damaged', 'The Word document has no readable body: ask for an intact copy.');
  }
  const blocksOf = (part: Uint8Array): Block[] => readBlocks(parseXml(decodeXml(part)));
  // First page, odd and even pages often carry one and the same header.
  const seen = new Set<string>();
  const withRole =
    (role: ParagraphRole) =>
    (block: Block): Block =>
      block.kind === 'paragraph' ? { ...block, role } : block;
  const marginal = (name: RegExp): Block[] =>
    [...parts]
      .filter(([part]) => name.test(part))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, part]) => {
        const blocks = blocksOf(part).filter(isWritten);
        const key = JSON.stringify(blocks);
        if (seen.has(key)) return [];
        seen.add(key);
        return blocks;
      });
  const blocks = [
    ...marginal(/header/).map(withRole({ kind: 'header' })),
    ...blocksOf(body),
    ...marginal(/footnotes/),
    ...marginal(/footer/).map(withRole({ kind: 'footer' })),
  ];
  const pages = layOutBlocks({ blocks, maxPages: options.maxPages });
  return {
    format: 'assay.read/1',
    mediaType,
    kind: 'docx',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};
