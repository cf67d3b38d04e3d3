import { rejectError } from '@assay/core';
import type { Clock } from '@assay/core/ports';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ScanCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableDeclaration, toTableRequests } from '../../dynamodb/table-declaration.ts';
import type { Difference, InfraContext, InfraKindDeclaration, InfraResource } from '../infra-resource.ts';
import { nullWhere } from '../translate-infra-error.ts';
import { waitUntil } from '../wait-until.ts';

const pauseMs = 3_000;
/** An empty table needs seconds; an index is filled from what the table holds. */
const tableLimitMs = 10 * 60_000;
const indexLimitMs = 60 * 60_000;

const findTable = async (client: DynamoDBClient, name: string): Promise<TableDescription | null> => {
  const found = await nullWhere(
    ['ResourceNotFoundException'],
    client.send(new DescribeTableCommand({ TableName: name })),
  );
  return found?.Table ?? null;
};

const isReady = (table: TableDescription | null): boolean =>
  table?.TableStatus === 'ACTIVE' &&
  (table.GlobalSecondaryIndexes ?? []).every(({ IndexStatus = 'ACTIVE' }) => IndexStatus === 'ACTIVE');

const assertKeys = (
  table: TableDescription,
  { name, partitionAttribute, sortAttribute }: TableDeclaration,
) => {
  const keys = (table.KeySchema ?? []).map(({ AttributeName }) => AttributeName);
  if (keys[0] === partitionAttribute && keys[1] === sortAttribute && keys.length === 2) return;
  throw rejectError(
    'infra.other-table',
    `There is a table ${name} with other keys (${keys.join(', ')}), which is not Assay's: choose another name with --deployment.`,
    { details: { kind: 'table', name } },
  );
};

export const describeTable = (
  { clients, clock }: { clients: Pick<InfraContext['clients'], 'dynamodb'>; clock: Clock },
  declaration: TableDeclaration,
): InfraResource => {
  const { dynamodb } = clients;
  const { name, indexes } = declaration;
  const requests = toTableRequests(declaration);

  const waitUntilReady = (limitMs: number): Promise<void> =>
    waitUntil({
      clock,
      what: `the table ${name} and its indexes are active`,
      isSo: async () => isReady(await findTable(dynamodb, name)),
      pauseMs,
      limitMs,
    });

  const lookAtIndexes = (table: TableDescription): Difference[] => {
    const found = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
    return indexes
      .filter((index) => !found.includes(index.name))
      .map((index) => ({
        why: `the index ${index.name} is missing`,
        mend: async () => {
          const declared = requests.create.GlobalSecondaryIndexes?.find(
            (each) => each.IndexName === index.name,
          );
          // Attributes are defined when a key has them, and not before: those of the table now, and the index's own.
          const now = (await findTable(dynamodb, name))?.AttributeDefinitions ?? [];
          const own = [index.partitionAttribute, index.sortAttribute]
            .filter((attribute) => !now.some(({ AttributeName }) => AttributeName === attribute))
            .map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' as const }));
          await dynamodb.send(
            new UpdateTableCommand({
              TableName: name,
              AttributeDefinitions: [...now, ...own],
              GlobalSecondaryIndexUpdates: [
                {
                  Create: {
                    IndexName: index.name,
                    KeySchema: declared?.KeySchema,
                    Projection: declared?.Projection,
                  },
                },
              ],
            }),
          );
          // DynamoDB makes one index of a table at a time.
          await waitUntilReady(indexLimitMs);
        },
      }));
  };

  const lookAtBilling = (table: TableDescription): Difference[] => {
    if (table.BillingModeSummary?.BillingMode === requests.create.BillingMode) return [];
    return [
      {
        why: 'it is not billed on demand',
        mend: async () => {
          await dynamodb.send(new UpdateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST' }));
          await waitUntilReady(tableLimitMs);
        },
      },
    ];
  };

  const lookAtTimeToLive = async (): Promise<Difference[]> => {
    const { TimeToLiveDescription: found } = await dynamodb.send(
      new DescribeTimeToLiveCommand({ TableName: name }),
    );
    const isOn = ['ENABLED', 'ENABLING'].includes(found?.TimeToLiveStatus ?? '');
    if (isOn && found?.AttributeName === declaration.timeToLiveAttribute) return [];
    if (isOn) {
      throw rejectError(
        'infra.other-table',
        `Records of the table ${name} expire by ${found?.AttributeName} instead of ${declaration.timeToLiveAttribute}: switch its time to live off, wait an hour, and run \`assay infra create\`.`,
        { details: { kind: 'table', name } },
      );
    }
    return [
      {
        why: 'records do not expire',
        mend: async () => {
          await dynamodb.send(new UpdateTimeToLiveCommand(requests.timeToLive));
        },
      },
    ];
  };

  const lookAtBackups = async (): Promise<Difference[]> => {
    const { ContinuousBackupsDescription: found } = await dynamodb.send(
      new DescribeContinuousBackupsCommand({ TableName: name }),
    );
    if (found?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED') return [];
    return [
      {
        why: 'it cannot be brought back to a point in time',
        mend: async () => {
          await dynamodb.send(new UpdateContinuousBackupsCommand(requests.backups));
        },
      },
    ];
  };

  return {
    kind: 'table',
    name,
    look: async () => {
      const table = await findTable(dynamodb, name);
      if (table === null || table.TableStatus === 'DELETING') return null;
      assertKeys(table, declaration);
      if (!isReady(table)) {
        const mend = () => waitUntilReady(indexLimitMs);
        return [{ why: 'it is not ready yet', mend, hidesOthers: true }];
      }
      return [
        ...lookAtBilling(table),
        ...lookAtIndexes(table),
        ...(await lookAtTimeToLive()),
        ...(await lookAtBackups()),
      ];
    },
    create: async () => {
      await dynamodb.send(new CreateTableCommand(requests.create));
      await waitUntilReady(tableLimitMs);
    },
    holds: async () => {
      // The counts that DynamoDB keeps are hours old, so this asks for one item: the only scan there is.
      const page = await dynamodb.send(
        new ScanCommand({ TableName: name, Limit: 1, Select: 'COUNT', ConsistentRead: true }),
      );
      if (!page.Count && !page.LastEvaluatedKey) return null;
      return `records; save what you need, then delete it with "aws dynamodb delete-table --table-name ${name}"`;
    },
    remove: async () => {
      await nullWhere(
        ['ResourceNotFoundException'],
        dynamodb.send(new DeleteTableCommand({ TableName: name })),
      );
      await waitUntil({
        clock,
        what: `the table ${name} is gone`,
        isSo: async () => (await findTable(dynamodb, name)) === null,
        pauseMs,
        limitMs: tableLimitMs,
      });
    },
  };
};

export const tableKind: InfraKindDeclaration = {
  kind: 'table',
  list: (context) => context.deployment.tables.map((table) => describeTable(context, table)),
};
