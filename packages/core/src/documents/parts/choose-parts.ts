import type { DocumentPart } from '../document-part.ts';
import type { Problem } from '../read-document.ts';

/** A picture that a mail shows in its text is a logo or a button up to here, in bytes; a photo or a scan is larger. */
export const maxDecorationBytes = 32 * 1_024;

/** Signatures and the like belong to the message and say nothing by themselves. */
const control = /^application\/(x-)?(pkcs7-signature|pgp-signature|pgp-encrypted|pgp-keys)$/;

export type ChosenPart = { part: DocumentPart; name: string };

const isDecoration = ({ inline, mediaType, size }: DocumentPart): boolean =>
  inline && mediaType.startsWith('image/') && size < maxDecorationBytes;

/** `a.pdf`, `a (2).pdf`, `a (3).pdf`: a part is known by its name when its parent comes again. */
const toUniqueName = (name: string, taken: Map<string, number>): string => {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  if (count === 1) return name;
  const [, stem = name, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,10})?$/.exec(name) ?? [];
  return toUniqueName(`${stem} (${count})${ending}`, taken);
};

/**
 * The parts that are worth being documents, each under a name of its own: not what is empty, decorates a text or only
 * signs it. Those whose bytes cannot be had come as problems.
 */
export const chooseParts = (
  parts: readonly DocumentPart[],
): { chosen: ChosenPart[]; problems: Problem[] } => {
  const taken = new Map<string, number>();
  const chosen: ChosenPart[] = [];
  const problems: Problem[] = [];
  for (const part of parts) {
    if (part.problem) problems.push(part.problem);
    else if (part.size > 0 && !isDecoration(part) && !control.test(part.mediaType)) {
      chosen.push({ part, name: toUniqueName(part.name, taken) });
    }
  }
  return { chosen, problems };
};
