import type { ReadDocument } from '@assay/core/documents';
import { layOutBlocks } from '../docx/lay-out-blocks.ts';
import { noTextProblems } from '../read-text.ts';
import { decodeHtml } from './decode-html.ts';
import { toHtmlBlocks } from './html-blocks.ts';

const maxTitle = 300;

/**
 * A web page as its text, headings bold, tables as tables. What the page hides by its elements' own attributes is left
 * out, as are scripts; nothing is fetched. Error (reject): `document.too-many-pages`.
 */
export const readHtml = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const { blocks, title } = toHtmlBlocks(decodeHtml(options.bytes));
  const pages = layOutBlocks({ blocks, maxPages: options.maxPages });
  const [first] = pages;
  if (first !== undefined && title !== '') first.name = title.slice(0, maxTitle).toWellFormed();
  return {
    format: 'assay.read/1',
    mediaType: 'text/html',
    kind: 'html',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};
