import type { RecordStore } from '@assay/core/ports';
import type { CollectionPlace } from '@assay/core/records';
import { createManualClock, type ManualClock } from '@assay/core/testing/memory';
import {
  CreateTableCommand,
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { createDynamoClient } from '../../src/dynamodb/create-dynamo-client.ts';
import { createDynamoRecordStore } from '../../src/dynamodb/dynamo-record-store.ts';
import {
  describeTables,
  type TableDeclaration,
  toTableRequests,
} from '../../src/dynamodb/table-declaration.ts';
import type { AwsMock } from '../open-aws-mock.ts';

/** The collections of the contract's cases: those it names, and those with separators in their names. */
const contractCollections: readonly CollectionPlace[] = [
  'things',
  'others',
  'x',
  ...['#', '/', ':', '|', '.', '%', ' ', '\u001f', '","'].map((mark) => `x${mark}p`),
].map((name) => ({ name, table: 'platform', indexNames: ['by-state', 'by-name', 'by-other'] }));

export const makeTables = async (
  client: DynamoDBClient,
  tables: readonly TableDeclaration[],
): Promise<void> => {
  for (const requests of tables.map(toTableRequests)) {
    await client.send(new CreateTableCommand(requests.create));
    await client.send(new UpdateTimeToLiveCommand(requests.timeToLive));
    await client.send(new UpdateContinuousBackupsCommand(requests.backups));
  }
};

/** Adds the names of all commands that a client sends. */
const recordCommands = (client: DynamoDBClient, sent: Set<string>): void =>
  client.middlewareStack.add(
    (next, context) => (args) => {
      sent.add(context.commandName ?? 'unknown');
      return next(args);
    },
    { step: 'initialize', name: 'recordCommands' },
  );

/**
 * Lets one request at a time reach the mock: it handles requests in threads that overwrite each other's work, while
 * DynamoDB does the writes of an item one after the other. Callers still interleave between their requests.
 */
export const sendOneByOne = (client: DynamoDBClient, turns: { last: Promise<unknown> }): void =>
  client.middlewareStack.add(
    (next) => (args) => {
      const turn = turns.last.then(() => next(args));
      turns.last = turn.catch(() => undefined);
      return turn;
    },
    { step: 'deserialize', priority: 'low', name: 'sendOneByOne' },
  );

let openedCount = 0;

/** A store on fresh tables of the mock; the name of every command that it sends is added to `sent`. */
export const openMockedStore = async (options: {
  mock: AwsMock;
  sent?: Set<string>;
  collections?: readonly CollectionPlace[];
}): Promise<AsyncDisposable & { store: RecordStore; clock: ManualClock; reopen: () => RecordStore }> => {
  const { mock, sent = new Set(), collections = contractCollections } = options;
  openedCount += 1;
  const tables = describeTables({ prefix: `t${openedCount}-`, collections }).filter(
    (each) => each.collections.length > 0,
  );
  const clients: DynamoDBClient[] = [];
  const turns = { last: Promise.resolve() as Promise<unknown> };
  const openClient = (): DynamoDBClient => {
    const client = createDynamoClient(mock.client);
    sendOneByOne(client, turns);
    clients.push(client);
    return client;
  };
  await makeTables(openClient(), tables);
  const clock = createManualClock();
  const reopen = (): RecordStore => {
    const client = openClient();
    recordCommands(client, sent);
    return createDynamoRecordStore({ client, tables, clock });
  };
  return {
    store: reopen(),
    clock,
    reopen,
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) client.destroy();
    },
  };
};
