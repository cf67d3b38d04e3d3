import { createHash } from 'node:crypto';
import { rejectError } from '@assay/core';
import type { ListOptions } from '@assay/core/ports';
import { z } from 'zod';

const CursorParts = z.tuple([z.string(), z.string(), z.string(), z.string()]);

/** The last record of a page: where it stands in the listing, and where it lies. */
export type Position = { listedSort: string; partition: string; sort: string };

/** A short name of the options that a cursor is bound to. */
export const fingerprint = (options: ListOptions & { index?: string }): string => {
  const { workspace, collection, partition, index = null, prefix = '', after = null } = options;
  const parts = [workspace, collection, partition, index, prefix, after, options.order ?? 'ascending'];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
};

export const toCursor = ({ listedSort, partition, sort }: Position, bound: string): string =>
  Buffer.from(JSON.stringify([bound, listedSort, partition, sort])).toString('base64url');

const decode = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
};

/** The position that a cursor names. Error: `record.invalid-cursor` (reject) for one of other options or of no page at all. */
export const parseCursor = (cursor: string, bound: string): Position => {
  const parts = CursorParts.safeParse(decode(cursor));
  if (parts.success && parts.data[0] === bound) {
    const [, listedSort, partition, sort] = parts.data;
    return { listedSort, partition, sort };
  }
  throw rejectError(
    'record.invalid-cursor',
    'The cursor does not belong to this list: pass the one from the page before, with the same options.',
  );
};
