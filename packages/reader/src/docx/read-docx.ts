import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';
import { unzipSync } from 'fflate';
import { decodeXml } from '../decode-text.ts';
import { noTextProblems } from '../read-text.ts';
import { type Block, readBlocks } from './blocks.ts';
import { layOutBlocks } from './lay-out-blocks.ts';
import { parseXml } from './parse-xml.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What all read parts may unpack to; a small file can claim and hold much more. */
const maxUnpackedBytes = 60 * 1024 * 1024;
const wanted = /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/;

const unpack = (bytes: Uint8Array): Record<string, Uint8Array> => {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        if (!wanted.test(part.name)) return false;
        unpacked += part.originalSize;
        return unpacked <= maxUnpackedBytes;
      },
    });
  } catch (cause) {
    throw rejectError('document.damaged', 'The Word document cannot be unpacked: ask for an intact copy.', {
      cause,
    });
  }
};

const isWritten = (block: Block): boolean => block.kind === 'table' || block.text.trim() !== '';

/**
 * Reads a Word document: its headers once at the top, its body, footnotes and footers at the end, on synthetic
 * pages. Tables are exact. Errors (reject): `document.damaged`, `document.too-many-pages`.
 */
export const readDocx = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const parts = unpack(options.bytes);
  const body = parts['word/document.xml'];
  if (body === undefined) {
    throw rejectError('document.damaged', 'The Word document has no readable body: ask for an intact copy.');
  }
  const blocksOf = (part: Uint8Array): Block[] => readBlocks(parseXml(decodeXml(part)));
  // First page, odd and even pages often carry one and the same header.
  const seen = new Set<string>();
  const marginal = (name: RegExp): Block[] =>
    Object.keys(parts)
      .filter((part) => name.test(part))
      .sort()
      .flatMap((part) => {
        const blocks = blocksOf(parts[part] ?? new Uint8Array()).filter(isWritten);
        const key = JSON.stringify(blocks);
        if (seen.has(key)) return [];
        seen.add(key);
        return blocks;
      });
  const blocks = [...marginal(/header/), ...blocksOf(body), ...marginal(/footnotes/), ...marginal(/footer/)];
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
