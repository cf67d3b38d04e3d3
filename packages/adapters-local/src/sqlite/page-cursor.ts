import { createHash } from 'node:crypto';
import { rejectError } from '@assay/core';

/** The last place of a page: its sort key and the row that breaks ties. */
export type Place = { sort: string; row: number };

/** A short name of the options that a cursor is bound to. */
export const fingerprint = (parts: ReadonlyArray<string | null>): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

export const toCursor = (place: Place, bound: string): string =>
  Buffer.from(JSON.stringify([bound, place.sort, place.row])).toString('base64url');

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** The place a cursor names. Error: `<port>.invalid-cursor` (reject) for one of other options or of no page at all. */
export const parseCursor = (cursor: string, options: { port: string; bound: string }): Place => {
  const value = decode(cursor);
  if (Array.isArray(value)) {
    const [bound, sort, row]: unknown[] = value;
    if (bound === options.bound && typeof sort === 'string' && Number.isSafeInteger(row)) {
      return { sort, row: Number(row) };
    }
  }
  throw rejectError(
    `${options.port}.invalid-cursor`,
    'The cursor does not belong to this list: pass the one from the page before, with the same options.',
  );
};
