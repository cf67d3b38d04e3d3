import { rejectError } from '@assay/core';
import { type FindingRecord, findingRecords, toFindingOutput } from '@assay/core/reconciliation';
import { z } from 'zod';
import type { ApiServices } from '../../api-services.ts';
import { defineRoute } from '../../route.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { ListedFinding } from './finding-schemas.ts';

type Status = FindingRecord['status'];
type Place = { status: Status; cursor: string | null };

/** `all` goes through one status after the other, so its cursor names the one where it stands. */
const statusOrder = ['open', 'withdrawn'] as const satisfies readonly Status[];

const parsePlace = (cursor: string | undefined): Place => {
  if (cursor === undefined) return { status: statusOrder[0], cursor: null };
  const [, name, rest = ''] = /^([a-z]+):(.*)$/s.exec(cursor) ?? [];
  const status = statusOrder.find((one) => one === name);
  if (status === undefined) {
    throw rejectError('record.invalid-cursor', 'This cursor was not given by this list: begin without one.');
  }
  return { status, cursor: rest === '' ? null : rest };
};

const listAllStatuses = async (
  list: (place: Place, limit: number) => Promise<{ items: FindingRecord[]; cursor: string | null }>,
  options: { limit: number; cursor: string | undefined },
) => {
  const start = parsePlace(options.cursor);
  const items: FindingRecord[] = [];
  for (const status of statusOrder.slice(statusOrder.indexOf(start.status))) {
    const missing = options.limit - items.length;
    if (missing === 0) return { items, cursor: `${status}:` };
    const page = await list({ status, cursor: status === start.status ? start.cursor : null }, missing);
    items.push(...page.items);
    if (page.cursor !== null) return { items, cursor: `${status}:${page.cursor}` };
  }
  return { items, cursor: null };
};

const listOf =
  (services: ApiServices, workspace: string) =>
  async ({ status, cursor }: Place, limit: number) => {
    const page = await findingRecords.listByIndex(services.records, {
      workspace,
      index: 'status',
      partition: status,
      limit,
      cursor,
    });
    return { items: page.items.map(({ value }) => value), cursor: page.cursor };
  };

export const listFindingsRoute = defineRoute({
  name: 'list-findings',
  method: 'GET',
  path: '/v1/findings',
  summary: 'Findings with their evidence, in the order of their ids',
  access: { kind: 'workspace', role: 'viewer' },
  query: z.strictObject({ ...pageQuery, status: z.enum(['open', 'withdrawn', 'all']).default('open') }),
  reply: { kind: 'json', status: 200, schema: pageOf(ListedFinding) },
  errors: ['record.invalid-cursor'],
  handle: async ({ services, workspace, query }) => {
    const { limit, cursor, status } = query;
    const list = listOf(services, workspace);
    const page =
      status === 'all'
        ? await listAllStatuses(list, { limit, cursor })
        : await list({ status, cursor: cursor ?? null }, limit);
    return { items: page.items.map(toFindingOutput), cursor: page.cursor };
  },
});
