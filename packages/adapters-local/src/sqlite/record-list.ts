import { rejectError } from '@assay/core';
import type { Json, ListOptions, RecordPage, StoredRecord } from '@assay/core/ports';
import { fingerprint, type Place, parseCursor, toCursor } from './page-cursor.ts';
import { prefixEnd } from './prefix-end.ts';
import type { Sql, SqlValue } from './sql.ts';

const maxPageItems = 1_000;

export type RecordRow = {
  id: number;
  workspace: string;
  collection: string;
  partition: string;
  sort: string;
  value: string;
  version: number;
  expires_at: string | null;
};

type ListedRow = RecordRow & { listed_sort: string };

export const toStoredRecord = (row: RecordRow): StoredRecord => ({
  key: { workspace: row.workspace, collection: row.collection, partition: row.partition, sort: row.sort },
  value: JSON.parse(row.value) as Json,
  version: row.version,
  expiresAt: row.expires_at,
});

type Term = { text: string; values: SqlValue[] };

const term = (text: string, ...values: SqlValue[]): Term => ({ text, values });

/** What is listed: the columns of the order, and the terms that choose the partition. */
type Source = { from: string; sort: string; row: string; chosen: Term[] };

const sourceOf = (options: ListOptions & { index?: string }): Source => {
  const { workspace, collection, partition, index } = options;
  if (index === undefined) {
    const chosen = [
      term('r.workspace = ?', workspace),
      term('r.collection = ?', collection),
      term('r.partition = ?', partition),
    ];
    return { from: 'records r', sort: 'r.sort', row: 'r.id', chosen };
  }
  const chosen = [
    term('i.workspace = ?', workspace),
    term('i.collection = ?', collection),
    term('i.name = ?', index),
    term('i.partition = ?', partition),
  ];
  // CROSS JOIN keeps SQLite from walking the records instead of the index.
  const from = 'record_indexes i CROSS JOIN records r ON r.id = i.record_id';
  return { from, sort: 'i.sort', row: 'i.record_id', chosen };
};

const rangeTerms = (options: ListOptions, source: Source): Term[] => {
  const { prefix = '', after, order = 'ascending' } = options;
  const end = prefixEnd(prefix);
  const terms: Term[] = [];
  if (prefix !== '') terms.push(term(`${source.sort} >= ?`, prefix));
  if (prefix !== '' && end !== null) terms.push(term(`${source.sort} < ?`, end));
  if (after !== undefined) terms.push(term(`${source.sort} ${order === 'ascending' ? '>' : '<'} ?`, after));
  return terms;
};

const placeTerm = (place: Place, options: { source: Source; ascending: boolean }): Term => {
  const { sort, row } = options.source;
  return term(`(${sort}, ${row}) ${options.ascending ? '>' : '<'} (?, ?)`, place.sort, place.row);
};

const boundOf = (options: ListOptions & { index?: string }): string => {
  const { workspace, collection, partition, index = null, prefix = '', after = null } = options;
  return fingerprint([workspace, collection, partition, index, prefix, after, options.order ?? 'ascending']);
};

const assertLimit = (limit: number): void => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxPageItems) return;
  throw rejectError('record.invalid-limit', `A page takes 1 to ${maxPageItems} records.`);
};

/** One page of a partition, of the records themselves or of one of their indexes. */
export const listRecords = (
  sql: Sql,
  options: ListOptions & { index?: string; nowMs: number },
): RecordPage => {
  const { limit = 100, cursor = null, order = 'ascending' } = options;
  assertLimit(limit);
  const source = sourceOf(options);
  const ascending = order === 'ascending';
  const terms = [
    ...source.chosen,
    ...rangeTerms(options, source),
    term('(r.expires_ms IS NULL OR r.expires_ms > ?)', options.nowMs),
  ];
  if (cursor !== null) {
    terms.push(
      placeTerm(parseCursor(cursor, { port: 'record', bound: boundOf(options) }), { source, ascending }),
    );
  }
  const direction = ascending ? 'ASC' : 'DESC';
  const rows = sql.all<ListedRow>(
    `SELECT r.id, r.workspace, r.collection, r.partition, r.sort, r.value, r.version, r.expires_at,
       ${source.sort} AS listed_sort
     FROM ${source.from} WHERE ${terms.map((each) => each.text).join(' AND ')}
     ORDER BY ${source.sort} ${direction}, ${source.row} ${direction} LIMIT ?`,
    ...terms.flatMap((each) => each.values),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: page.map(toStoredRecord),
    cursor: more ? toCursor({ sort: last.listed_sort, row: last.id }, boundOf(options)) : null,
  };
};
