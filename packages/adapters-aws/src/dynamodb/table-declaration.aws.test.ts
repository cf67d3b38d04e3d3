import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { makeTables } from '../../testing/dynamodb/open-mocked-store.ts';
import { openAwsMock } from '../../testing/open-aws-mock.ts';
import { createDynamoClient } from './create-dynamo-client.ts';
import { describeTables } from './table-declaration.ts';

it('makes every table as it is declared', async () => {
  await using mock = await openAwsMock();
  const client = createDynamoClient(mock.client);
  const tables = describeTables({ prefix: 'acme-' });
  await makeTables(client, tables);
  for (const { name, indexes } of tables) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    expect(Table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Table?.KeySchema?.map((each) => each.AttributeName)).toEqual(['pk', 'sk']);
    const made = (Table?.GlobalSecondaryIndexes ?? []).map((index) => ({
      name: index.IndexName,
      partitionAttribute: index.KeySchema?.[0]?.AttributeName,
      sortAttribute: index.KeySchema?.[1]?.AttributeName,
    }));
    expect(made).toEqual(indexes);
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
    expect(TimeToLiveDescription).toMatchObject({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'ttlSeconds',
    });
    const { ContinuousBackupsDescription } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName: name }),
    );
    expect(ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe(
      'ENABLED',
    );
  }
  client.destroy();
});
