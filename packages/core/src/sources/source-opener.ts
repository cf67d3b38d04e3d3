import { rejectError } from '../errors.ts';
import type { OpenDocumentSource } from '../ports/index.ts';

const schemePattern = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Opens a source by the scheme of its URL ("file", "s3"; without the colon). The URL is not repeated in errors: what is
 * no proper URL may have a password in it.
 */
export const createSourceOpener =
  (byScheme: Readonly<Record<string, OpenDocumentSource>>): OpenDocumentSource =>
  async (access) => {
    const scheme = schemePattern.exec(access.url)?.[1]?.toLowerCase();
    const known = Object.keys(byScheme).map((each) => `${each}:`);
    if (scheme === undefined) {
      throw rejectError(
        'source.invalid-url',
        `The URL of a source starts with its kind (${known.join(', ')}): add it.`,
      );
    }
    const open = Object.hasOwn(byScheme, scheme) ? byScheme[scheme] : undefined;
    if (open) return open(access);
    throw rejectError(
      'source.unsupported',
      `There are no sources of the kind "${scheme}:" here: use one of ${known.join(', ')}.`,
      { details: { scheme } },
    );
  };
