import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { readBytes } from '@assay/reader';
import type { PdfCount } from './reader-children.ts';

/** Our own reading against the baseline: all that the normal form says of a file. One file a message. */
const readText = async (path: string): Promise<PdfCount> => {
  const { pages } = await readBytes({ bytes: new Uint8Array(await readFile(path)) });
  return { pages: pages.length, textless: pages.filter(({ hasText }) => !hasText).length };
};

process.on('message', (path: string) => {
  void readText(path)
    .catch(() => ({ pages: 0, textless: 0 }))
    .then((count) => process.send?.(count));
});
process.send?.({ pages: 0, textless: 0 } satisfies PdfCount);
