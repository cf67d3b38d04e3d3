import type { ReadDocument } from '@assay/core/documents';
import { decodeText } from '../decode-text.ts';
import { layOutBlocks } from '../docx/lay-out-blocks.ts';
import { noTextProblems } from '../read-text.ts';
import { beginsTable, isHeading, toMarkdownBlocks } from './markdown-blocks.ts';

/** As many lines as are looked at to tell Markdown from other text. */
const looked = 2_000;

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/**
 * Whether a text is Markdown: it has a pipe table, or two headings that stand by themselves and one more sign. One
 * sign is not enough, as many a configuration file has lines that begin with `#`.
 */
const isMarkdown = (lines: readonly string[]): boolean => {
  const sample = lines.slice(0, looked);
  if (sample.some((line, at) => beginsTable(line, sample[at + 1]))) return true;
  const headings = sample.filter(
    (line, at) => isHeading(line) && isBlank(sample[at - 1]) && isBlank(sample[at + 1]),
  );
  const signs =
    /\[[^\][]+\]\([^()\s]+\)|\*\*[^*\s][^*]*\*\*|^\s*[-*+] \S|^ {0,3}(```|~~~)|^ {0,3}\d{1,3}[.)] \S/;
  return headings.length >= 2 && sample.some((line) => signs.test(line.slice(0, 1_000)));
};

/**
 * Markdown as its text, headings bold, pipe tables as tables; null when the text is something else.
 * Error (reject): `document.too-many-pages`.
 */
export const readMarkdown = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument | null => {
  const lines = decodeText(options.bytes)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  if (!isMarkdown(lines)) return null;
  const pages = layOutBlocks({ blocks: toMarkdownBlocks(lines), maxPages: options.maxPages });
  return {
    format: 'assay.read/1',
    mediaType: 'text/markdown',
    kind: 'markdown',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};
