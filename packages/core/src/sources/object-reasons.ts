import type { AppError } from '../errors.ts';
import type { SourceObject } from '../ports/document-source.ts';
import type { ObjectReason } from './object-record.ts';
import type { Sniffed } from './sniff-format.ts';
import { formatOfName, SourceFormat } from './source-format.ts';
import type { StoredSource } from './source-record.ts';

/** As long as a document's name may be. */
const maxKeyLength = 1_024;

const wantedOf = ({ formats }: StoredSource): readonly SourceFormat[] => formats ?? SourceFormat.options;

const tooLarge = (source: StoredSource): ObjectReason => ({
  code: 'too-large',
  message: `It has more than the ${source.maxBytes} bytes that this source takes.`,
});

/** Every reason to leave an object out that shows without opening it; empty when it is to be opened. */
export const judgeListed = (source: StoredSource, { key, size }: SourceObject): ObjectReason[] => {
  const reasons: ObjectReason[] = [];
  if (size === 0) reasons.push({ code: 'empty', message: 'It has no bytes.' });
  if (size < source.minBytes) {
    reasons.push({
      code: 'too-small',
      message: `It has fewer than the ${source.minBytes} bytes that this source takes at least.`,
    });
  }
  if (size > source.maxBytes) reasons.push(tooLarge(source));
  if (key.length > maxKeyLength) {
    reasons.push({ code: 'name-too-long', message: `Its name has more than ${maxKeyLength} characters.` });
  }
  const named = formatOfName(key);
  const wanted = wantedOf(source);
  if (named && !wanted.some((format) => format === named.format)) {
    reasons.push({
      code: 'unwanted-ending',
      message: `Its name ends in ".${named.ending}", and this source takes ${wanted.join(', ')}: it was not downloaded.`,
    });
  }
  return reasons;
};

/** The reason to leave an object out by its first bytes; null when it is wanted. */
export const judgeFormat = (source: StoredSource, sniffed: Sniffed): ObjectReason | null => {
  const wanted = wantedOf(source);
  if (sniffed.formats.some((format) => wanted.includes(format))) return null;
  return {
    code: 'unwanted-format',
    message: `By its first bytes it is ${sniffed.seems}, and this source takes ${wanted.join(', ')}.`,
  };
};

export const goneReason: ObjectReason = { code: 'gone', message: 'It was gone before it could be read.' };

/** Errors of one object after which the rest goes on; the message is ours, as theirs may name the key. */
const failures: Readonly<Record<string, ObjectReason>> = {
  'source.access-denied': {
    code: 'access-denied',
    message: 'The credentials may list it and not read it: its owner can allow that.',
  },
  'source.invalid-key': {
    code: 'invalid-key',
    message: 'The source does not give out objects of such a name.',
  },
  'source.changed': { code: 'changed', message: 'It changed while it was read: the next sync takes it.' },
  'source.archived': {
    code: 'archived',
    message: 'It lies in an archive of the source: restored there, it is taken by the next sync.',
  },
  'source.too-slow': { code: 'too-slow', message: 'It came too slowly to be read in time.' },
  'source.unavailable': { code: 'unavailable', message: 'The source broke off in the middle of it.' },
};

/** Errors that mean the whole source, whatever was asked of it. */
const ofWholeSource: ReadonlySet<string> = new Set(['source.not-found', 'source.wrong-region']);

const refused: ObjectReason = { code: 'refused', message: 'The source refuses to give it out.' };

/** What an error says of the object alone: left out for good, or failed and to be tried again; null for any other error. */
export const reasonOfError = (
  source: StoredSource,
  { code, recovery }: AppError,
): { state: 'skipped' | 'failed'; reason: ObjectReason } | null => {
  if (code === 'document.too-large') return { state: 'skipped', reason: tooLarge(source) };
  const reason = Object.hasOwn(failures, code) ? failures[code] : undefined;
  if (reason) return { state: 'failed', reason };
  const isRefused = recovery === 'reject' && code.startsWith('source.') && !ofWholeSource.has(code);
  return isRefused ? { state: 'failed', reason: refused } : null;
};
