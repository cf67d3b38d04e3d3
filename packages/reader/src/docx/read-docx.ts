import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';
import { decodeXml } from '../decode-text.ts';
import { noTextProblems } from '../read-text.ts';
import { findMainPart, unpackPackage } from '../zip/package-parts.ts';
import { type Block, type ParagraphRole, readBlocks } from './blocks.ts';
import { layOutBlocks } from './lay-out-blocks.ts';
import { parseXml } from './parse-xml.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const usualBody = 'word/document.xml';
const marginal = /^word\/(header\d*|footer\d*|footnotes|endnotes)\.xml$/;

const isWritten = (block: Block): boolean => block.kind === 'table' || block.text.trim() !== '';

/**
 * Reads a Word document: its headers once at the top, its body, notes and footers at the end, on synthetic
 * pages. Tables are exact. Errors (reject): `document.damaged`, `document.too-large` (what it unpacks to),
 * `document.too-many-pages`.
 */
export const readDocx = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const { bytes, maxPages } = options;
  const main = findMainPart(bytes) ?? usualBody;
  const parts = unpackPackage({
    bytes,
    isWanted: (key) => key === main || key === usualBody || marginal.test(key),
  });
  const body = parts.get(main) ?? parts.get(usualBody);
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
  const around = (name: RegExp): Block[] =>
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
    ...around(/^word\/header/).map(withRole({ kind: 'header' })),
    ...blocksOf(body),
    ...around(/^word\/footnotes/),
    ...around(/^word\/endnotes/),
    ...around(/^word\/footer/).map(withRole({ kind: 'footer' })),
  ];
  const pages = layOutBlocks({ blocks, maxPages });
  return {
    format: 'assay.read/1',
    mediaType,
    kind: 'docx',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};
