import { allCollections } from '@assay/core/records';
import { expect, it } from 'vitest';
import { describeTables, toTableRequests } from './table-declaration.ts';

const tables = describeTables({ prefix: 'acme-' });
const tableOf = (name: string) => tables.find((each) => each.table === name);

it("makes the tables that the customers' documents name, and the platform's own", () => {
  expect(tables.map((each) => each.name)).toEqual([
    'acme-document-metadata',
    'acme-contract-invoice-mapping',
    'acme-anomaly-results',
    'acme-business-rules',
    'acme-human-feedback',
    'acme-validation-results',
    'acme-platform',
  ]);
});

it('puts every collection into exactly the table that it declares', () => {
  const placed = tables.flatMap(({ table, collections }) =>
    collections.map((each) => ({ name: each.name, table })),
  );
  const declared = allCollections.map(({ name, table }) => ({ name, table }));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  expect(placed.toSorted(byName)).toEqual(declared.toSorted(byName));
});

it('makes an index for every index that a collection declares', () => {
  for (const { collections, indexes } of tables) {
    const names = new Set(collections.flatMap((each) => each.indexNames));
    expect(new Set(indexes.map((index) => index.name))).toEqual(
      new Set([...names].map((each) => `by-${each}`)),
    );
    expect(indexes).toHaveLength(names.size);
  }
  expect(tableOf('findings')?.indexes.map((index) => index.name)).toEqual(['by-id', 'by-status']);
  expect(tableOf('rules')?.indexes).toEqual([]);
});

it('gives no table more indexes than DynamoDB allows, and names only that it takes', () => {
  for (const { name, indexes } of tables) {
    expect(indexes.length).toBeLessThanOrEqual(20);
    for (const each of [name, ...indexes.map((index) => index.name)]) {
      expect(each).toMatch(/^[\w.-]{3,255}$/);
    }
  }
});

it('lets collections with an index of the same name share it', () => {
  const collections = ['a', 'b'].map((name) => ({ name, table: 'rules' as const, indexNames: ['state'] }));
  const [rules] = describeTables({ prefix: '', collections }).filter((each) => each.table === 'rules');
  expect(rules?.indexes).toEqual([
    { name: 'by-state', partitionAttribute: 'state:pk', sortAttribute: 'state:sk' },
  ]);
});

it('bills by request, keeps backups and lets expired records go', () => {
  for (const requests of tables.map(toTableRequests)) {
    expect(requests.create.BillingMode).toBe('PAY_PER_REQUEST');
    expect(requests.timeToLive.TimeToLiveSpecification).toEqual({
      Enabled: true,
      AttributeName: 'ttlSeconds',
    });
    expect(requests.backups.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  }
});
