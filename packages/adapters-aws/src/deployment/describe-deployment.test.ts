import { allCollections } from '@assay/core/records';
import { describe, expect, it } from 'vitest';
import { describeDeployment } from './describe-deployment.ts';

const place = { name: 'assay', accountId: '123456789012', region: 'eu-central-1' };

describe('describing an installation', () => {
  const deployment = describeDeployment(place);

  it('has a bucket for each kind of bytes, named for the account and the region', () => {
    expect(deployment.buckets).toEqual({
      raw: 'assay-123456789012-eu-central-1-raw',
      processed: 'assay-123456789012-eu-central-1-processed',
      embeddings: 'assay-123456789012-eu-central-1-embeddings',
      models: 'assay-123456789012-eu-central-1-models',
    });
    for (const name of Object.values(deployment.buckets)) expect(name).toMatch(/^[a-z0-9-]{3,63}$/);
  });

  it('has a place in a table for every collection of the core', () => {
    const placed = deployment.tables.flatMap((table) => table.collections.map((each) => each.name));
    for (const { name } of allCollections) expect(placed).toContain(name);
  });

  it('names the tables of the customer', () => {
    expect(deployment.tables.map((table) => table.name)).toEqual([
      'assay-document-metadata',
      'assay-contract-invoice-mapping',
      'assay-anomaly-results',
      'assay-business-rules',
      'assay-human-feedback',
      'assay-validation-results',
      'assay-platform',
    ]);
  });

  it('keeps the longest name of a bucket within what S3 takes', () => {
    const long = describeDeployment({ ...place, name: 'a'.repeat(20), region: 'ap-southeast-99' });
    for (const name of Object.values(long.buckets)) expect(name.length).toBeLessThanOrEqual(63);
  });

  it('shares no name with another installation of the account', () => {
    const namesOf = (name: string) => {
      const { buckets, tables, queues, rules, logGroups, topicName, busName } = describeDeployment({
        ...place,
        name,
      });
      return [
        ...Object.values(buckets),
        ...[...tables, ...queues, ...rules, ...logGroups].map((each) => each.name),
        topicName,
        busName,
      ];
    };
    expect(namesOf('one').filter((name) => namesOf('two').includes(name))).toEqual([]);
  });
});
