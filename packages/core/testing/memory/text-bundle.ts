import type { DocumentPart } from '../../src/documents/index.ts';
import { rejectError } from '../../src/errors.ts';
import type { PartBytes } from '../../src/ports/index.ts';

/** A text inside a bundle; a bundle is a text, too. */
export type TextPart = {
  name: string;
  text: string;
  mediaType?: string;
  inline?: boolean;
  /** A code: the part is listed and cannot be had. */
  problem?: string;
};

const mark = 'BUNDLE\n';

/** A text that stands for whatever holds files, such as a mail or an archive. */
export const createTextBundle = (parts: readonly TextPart[]): Uint8Array =>
  new TextEncoder().encode(mark + JSON.stringify(parts));

/** The texts in a bundle; null for any other text. */
export const parseTextBundle = (text: string): TextPart[] | null =>
  text.startsWith(mark) ? JSON.parse(text.slice(mark.length)) : null;

const toPart = ({ name, text, mediaType, inline, problem }: TextPart, index: number): DocumentPart => ({
  index,
  name,
  mediaType: mediaType ?? 'text/plain',
  size: new TextEncoder().encode(text).length,
  inline: inline ?? false,
  problem: problem === undefined ? null : { code: problem, message: `Part ${index} cannot be had.` },
});

export const listTextParts = (text: string): DocumentPart[] => (parseTextBundle(text) ?? []).map(toPart);

/** Errors (reject): `document.no-such-part`, `document.part-unreadable`. */
export const readTextPart = (text: string, index: number): PartBytes => {
  const part = (parseTextBundle(text) ?? [])[index];
  if (!part) throw rejectError('document.no-such-part', `There is no part ${index}: list the parts first.`);
  const { name, mediaType, problem } = toPart(part, index);
  if (problem) throw rejectError('document.part-unreadable', problem.message);
  return { name, mediaType, bytes: new TextEncoder().encode(part.text) };
};
