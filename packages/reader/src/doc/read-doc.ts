/// <reference path="./word-extractor.d.ts" />
import { AppError, rejectError } from '@assay/core';
import type { Problem, ReadDocument } from '@assay/core/documents';
import { CFB } from '@e965/xlsx';
import WordExtractor from 'word-extractor';
import type { Block } from '../docx/blocks.ts';
import { layOutBlocks } from '../docx/lay-out-blocks.ts';
import type { OleContainer } from '../ole/open-ole.ts';
import { noTextProblems } from '../read-text.ts';
import { macroProblem } from '../sheets/sheet-problems.ts';
import { cleanWord95Text, toBlocks } from './to-blocks.ts';
import { readWordHeader } from './word-header.ts';
import { readWord95Text } from './word95-text.ts';

const mediaType = 'application/msword';
const streams = ['WordDocument', '0Table', '1Table', 'Data'] as const;

const damaged = (cause?: unknown) =>
  rejectError(
    'document.damaged',
    'The Word document cannot be parsed: open and save it anew, or ask for an intact copy.',
    {
      cause,
    },
  );

/** The streams that hold text, in a new container: the parser does not guard itself against spoiled tables. */
const repack = (container: OleContainer): Buffer => {
  const fresh: unknown = CFB.utils.cfb_new();
  for (const name of streams) {
    const content = container.read(name);
    if (content !== null) CFB.utils.cfb_add(fresh, `/${name}`, Buffer.from(content));
  }
  return Buffer.from(CFB.write(fresh, { type: 'buffer' }));
};

const isWritten = (block: Block): boolean => block.kind === 'table' || block.text.trim() !== '';

/** Headers once at the top, then the body, text boxes, notes, and footers at the end: the order of a DOCX. */
const readWord97 = async (container: OleContainer, bodyLength: number): Promise<Block[]> => {
  try {
    const document = await new WordExtractor().extract(repack(container));
    // Where the pieces hold less than the header claims, the parser gives nothing and no error.
    if (bodyLength > 1 && document.getBody({ filterUnicode: false }) === '') throw damaged();
    const asWritten = { filterUnicode: false };
    const boxes = ({ inHeaders }: { inHeaders: boolean }): string =>
      document.getTextboxes({
        ...asWritten,
        includeHeadersAndFooters: inHeaders,
        includeBody: !inHeaders,
      });
    const around = (text: string): Block[] => {
      const seen = new Set<string>();
      return toBlocks(text).filter((block) => {
        const key = JSON.stringify(block);
        return isWritten(block) && !seen.has(key) && seen.add(key) !== undefined;
      });
    };
    return [
      ...around(document.getHeaders({ ...asWritten, includeFooters: false })),
      ...around(boxes({ inHeaders: true })),
      ...toBlocks(document.getBody(asWritten)),
      ...toBlocks(boxes({ inHeaders: false })).filter(isWritten),
      ...toBlocks(document.getFootnotes(asWritten)).filter(isWritten),
      ...toBlocks(document.getEndnotes(asWritten)).filter(isWritten),
      ...around(document.getFooters(asWritten)),
    ];
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : damaged(thrown);
  }
};

const readWord95 = (options: { stream: Uint8Array; isComplex: boolean }): Block[] => {
  const text = readWord95Text(options);
  if (text === null) throw damaged();
  return toBlocks(cleanWord95Text(text));
};

/**
 * Reads a Word document of Word 6 to 2003 that is not locked, on synthetic pages. Errors (reject):
 * `document.damaged`, `document.too-many-pages`.
 */
export const readDoc = async (options: {
  container: OleContainer;
  hasMacros: boolean;
  maxPages: number;
}): Promise<ReadDocument> => {
  const { container, hasMacros, maxPages } = options;
  const stream = container.read('WordDocument') ?? new Uint8Array();
  const header = readWordHeader(stream);
  if (header === null) throw damaged();
  const blocks =
    header.version === 'word97'
      ? await readWord97(container, header.bodyLength)
      : readWord95({ stream, isComplex: header.isComplex });
  const pages = layOutBlocks({ blocks, maxPages });
  const problems: Problem[] = [...(hasMacros ? [macroProblem] : []), ...noTextProblems(pages)];
  return { format: 'assay.read/1', mediaType, kind: 'doc', pages, embedded: [], problems };
};
