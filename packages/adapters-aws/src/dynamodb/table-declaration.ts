import { allCollections, type CollectionPlace, type TableName, tableNames } from '@assay/core/records';
import type {
  CreateTableCommandInput,
  UpdateContinuousBackupsCommandInput,
  UpdateTimeToLiveCommandInput,
} from '@aws-sdk/client-dynamodb';
import { attributes, indexAttributes, toIndexName } from './record-item.ts';

/** What a table is called on AWS, in the words of those who look at it there. */
const tableTitles = {
  documents: 'document-metadata',
  links: 'contract-invoice-mapping',
  findings: 'anomaly-results',
  rules: 'business-rules',
  feedback: 'human-feedback',
  validations: 'validation-results',
  platform: 'platform',
} satisfies Record<TableName, string>;

/** An index of a table: collections with an index of this name share it. */
export type TableIndex = { name: string; partitionAttribute: string; sortAttribute: string };

/** A table as it is to be made; all attributes that it names are strings, but for the number of the time to live. */
export type TableDeclaration = {
  table: TableName;
  /** The name on AWS, prefix included. */
  name: string;
  collections: readonly CollectionPlace[];
  partitionAttribute: string;
  sortAttribute: string;
  indexes: readonly TableIndex[];
  timeToLiveAttribute: string;
  billing: 'on-demand';
  pointInTimeRecovery: true;
};

const toIndex = (name: string): TableIndex => {
  const { partition, sort } = indexAttributes(name);
  return { name: toIndexName(name), partitionAttribute: partition, sortAttribute: sort };
};

/**
 * The tables that the collections need, and those that wait for their first; `prefix` keeps installations in one
 * account apart. `collections` are those of the core unless more are to have a place.
 */
export const describeTables = (options: {
  prefix: string;
  collections?: readonly CollectionPlace[];
}): TableDeclaration[] => {
  const { prefix, collections = allCollections } = options;
  return tableNames.map((table) => {
    const here = collections.filter((each) => each.table === table);
    const indexNames = [...new Set(here.flatMap((each) => each.indexNames))].toSorted();
    return {
      table,
      name: `${prefix}${tableTitles[table]}`,
      collections: here,
      partitionAttribute: attributes.partition,
      sortAttribute: attributes.sort,
      indexes: indexNames.map(toIndex),
      timeToLiveAttribute: attributes.ttl,
      billing: 'on-demand',
      pointInTimeRecovery: true,
    };
  });
};

const keySchema = (partition: string, sort: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

/**
 * The requests that make a table as declared: the second and third once the first made it active, and the third again
 * for as long as DynamoDB answers `ContinuousBackupsUnavailableException`.
 */
export const toTableRequests = (
  declaration: TableDeclaration,
): {
  create: CreateTableCommandInput;
  timeToLive: UpdateTimeToLiveCommandInput;
  backups: UpdateContinuousBackupsCommandInput;
} => {
  const { name, partitionAttribute, sortAttribute, indexes } = declaration;
  const keyAttributes = [
    partitionAttribute,
    sortAttribute,
    ...indexes.flatMap((index) => [index.partitionAttribute, index.sortAttribute]),
  ];
  return {
    create: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(partitionAttribute, sortAttribute),
      AttributeDefinitions: keyAttributes.map((each) => ({ AttributeName: each, AttributeType: 'S' })),
      // An empty list of indexes is refused.
      ...(indexes.length > 0 && {
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keySchema(index.partitionAttribute, index.sortAttribute),
          Projection: { ProjectionType: 'ALL' },
        })),
      }),
    },
    timeToLive: {
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: declaration.timeToLiveAttribute },
    },
    backups: {
      TableName: name,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: declaration.pointInTimeRecovery },
    },
  };
};
