import type { Write } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import type { AwsClients } from '../../src/clients/open-aws-clients.ts';
import { createDynamoRecordStore } from '../../src/dynamodb/dynamo-record-store.ts';
import { describeTables } from '../../src/dynamodb/table-declaration.ts';
import { createSecretsManagerSecretStore } from '../../src/secrets-manager/secrets-manager-secret-store.ts';
import { createSsmSecretStore } from '../../src/ssm/ssm-secret-store.ts';
import { makeTables } from '../dynamodb/open-mocked-store.ts';
import type { Scenario, Step } from './run-steps.ts';

const place = { workspace: 'alpha', collection: 'things', partition: 'p' };

/** Records. The mock knows no tokens of transactions, so nothing here depends on which of two tries wrote. */
export const openRecordSteps = async ({ dynamodb }: AwsClients): Promise<Scenario> => {
  const collections = [{ name: 'things', table: 'documents', indexNames: ['state'] }] as const;
  const all = describeTables({ prefix: 'faults-', collections });
  const tables = all.filter((each) => each.collections.length > 0);
  await makeTables(dynamodb, tables);
  const store = createDynamoRecordStore({ client: dynamodb, tables, clock: createManualClock() });
  const put = (sort: string): Write => ({
    kind: 'put',
    key: { ...place, sort },
    value: { sort },
    if: 'any',
    indexes: { state: { partition: 'new', sort } },
  });
  const counter = { ...place, sort: 'count' };
  const valuesOf = ({ items }: { items: { value: unknown }[] }) => items.map(({ value }) => value);
  return {
    steps: [
      { name: 'commit', run: () => store.commit([put('a'), put('b')]) },
      { name: 'get', run: async () => (await store.get({ ...place, sort: 'a' }))?.value },
      { name: 'list', run: async () => valuesOf(await store.list(place)) },
      {
        name: 'list by index',
        run: async () => valuesOf(await store.listByIndex({ ...place, partition: 'new', index: 'state' })),
      },
      {
        name: 'increment',
        run: () => store.increment({ key: counter, by: 3, limit: 10 }),
        isInDoubt: true,
      },
      { name: 'increment again', run: () => store.increment({ key: counter, by: 4, limit: 10 }) },
    ],
    state: async () => [
      valuesOf(await store.list(place)),
      await store.increment({ key: counter, by: 4, limit: 10 }),
    ],
  };
};

type Secrets = ReturnType<typeof createSsmSecretStore>;

const secretSteps = (store: Secrets): Step[] => [
  { name: 'get of nothing', run: () => store.get('a') },
  { name: 'put', run: () => store.put('a', 'one') },
  { name: 'put again', run: () => store.put('a', 'two') },
  { name: 'put if absent', run: () => store.put('b', 'three', { ifAbsent: true }) },
  { name: 'put if absent again', run: () => store.put('b', 'four', { ifAbsent: true }) },
  { name: 'get', run: () => store.get('a') },
  { name: 'put to be deleted', run: () => store.put('c', 'five') },
  { name: 'delete', run: () => store.delete('c') },
  { name: 'list', run: () => store.list('') },
];

const secretState = (store: Secrets) => async () =>
  Promise.all((await store.list('')).map(async (name) => [name, await store.get(name)]));

export const openSsmSteps = async ({ ssm }: AwsClients): Promise<Scenario> => {
  const store = createSsmSecretStore({ client: ssm, parameterPrefix: '/assay/faults/' });
  return { steps: secretSteps(store), state: secretState(store) };
};

export const openSecretsManagerSteps = async ({ secretsManager }: AwsClients): Promise<Scenario> => {
  const store = createSecretsManagerSecretStore({
    client: secretsManager,
    prefix: 'assay/',
    pause: async () => undefined,
  });
  return { steps: secretSteps(store), state: secretState(store) };
};
