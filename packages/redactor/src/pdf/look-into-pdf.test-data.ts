import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What PDF.js, which takes no part in making the file, finds in it. */
export const readWithPdfjs = async (bytes: Uint8Array) => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  const sizes: number[][] = [];
  const beside: unknown[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(text.replaceAll(/\s+/g, ' ').trim());
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
    beside.push(...(await page.getAnnotations()));
  }
  const { info, metadata } = await document.getMetadata();
  beside.push(
    metadata,
    await document.getAttachments(),
    await document.getOutline(),
    await document.getDestinations(),
    await document.getJSActions(),
    await document.getFieldObjects(),
    await document.getPageLabels(),
  );
  await task.destroy();
  /** `beside`: all that is not on the pages; empty of what there is none. */
  const isThere = (one: unknown): boolean =>
    one !== null && one !== undefined && Object.keys(Object(one)).length > 0;
  return { pages, sizes, info: Object.keys(info), beside: beside.filter(isThere) };
};

/** The bytes of the file, and those of each stream unpacked. */
export const allBytes = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const parts = [file.toString('latin1')];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('\nendstream', at);
    try {
      parts.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // A picture, which is packed in another way.
    }
  }
  return parts.join('\n').replaceAll('\0', '');
};
