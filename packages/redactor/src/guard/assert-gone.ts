import type { Page } from '@assay/core/documents';
import type { ValueFinder } from '@assay/core/redaction';
import type { Eyes } from '../eyes.ts';
import { toPageText } from '../pages/page-text.ts';
import { leakFound } from './leak-found.ts';

/** All that a page says, seen and not seen; `isApart`: what stands in two lines or cells is no one value. */
const textsOf = (page: Page, isApart: boolean): string[] => [
  ...(isApart ? page.lines.map(({ text }) => text) : [toPageText(page).text]),
  page.name ?? '',
  (page.hiddenWords ?? []).map(({ text }) => text).join(' '),
  ...(page.formFields ?? []).map(({ value }) => value ?? ''),
  ...(page.annotations ?? []).map(({ text }) => text),
  ...(page.links ?? []).map(({ target }) => target),
];

/**
 * Reads what was written as any document is read, and looks for every value in it.
 * Error (reject): `redaction.value-left`.
 */
export const assertGone = async (options: {
  bytes: Uint8Array;
  finder: ValueFinder;
  eyes: Eyes;
  /** Of documents whose texts were looked through one by one; pages are looked through as a whole. */
  isApart: boolean;
}): Promise<void> => {
  const { bytes, finder, eyes, isApart } = options;
  if (finder.size === 0) return;
  const read = await eyes.read(bytes);
  for (const page of read.pages) {
    if (textsOf(page, isApart).some((text) => finder.find(text).length > 0))
      throw leakFound(`page ${page.number}`);
  }
  for (const { name, text } of read.embedded) {
    if (finder.find(`${name}\n${text ?? ''}`).length > 0) throw leakFound('a file inside it');
  }
};
