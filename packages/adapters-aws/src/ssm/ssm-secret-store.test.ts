import { inspect } from 'node:util';
import type { SecretStore } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { awsTroubles } from '../errors/testing/aws-troubles.ts';
import { errorOf, secretErrors, stubbedConfig, toStubAnswer } from '../errors/testing/stubbed-calls.ts';
import { errorAnswer, openAwsStub, type StubAnswer, type StubRequest } from '../sqs/testing/open-aws-stub.ts';
import { createSsmClient } from './create-ssm-client.ts';
import { createSsmSecretStore } from './ssm-secret-store.ts';

// The mock takes everything at once, answers every try and fills every page but the last.

const path = '/assay/main/secrets/';
const calls: ReadonlyArray<{ name: string; call: (store: SecretStore) => Promise<unknown> }> = [
  { name: 'get', call: (store) => store.get('a') },
  { name: 'put', call: (store) => store.put('a', 'sesame') },
  { name: 'put ifAbsent', call: (store) => store.put('a', 'sesame', { ifAbsent: true }) },
  { name: 'delete', call: (store) => store.delete('a') },
  { name: 'list', call: (store) => store.list('a') },
];

const openStore = async (
  play: (request: StubRequest, place: number) => StubAnswer,
  options: { maxAttempts?: number; requestTimeout?: number; keyId?: string } = {},
) => {
  const stub = await openAwsStub(play);
  const client = createSsmClient({ ...stubbedConfig(stub, options), retryMode: 'standard' });
  const { keyId } = options;
  return {
    stub,
    store: createSsmSecretStore({
      client,
      parameterPrefix: '/assay/main/',
      ...(keyId !== undefined && { keyId }),
    }),
    inputs: () => stub.requests.map(({ input }): Record<string, unknown> => input),
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const found = (Value: string, Version: number): StubAnswer => ({
  body: { Parameter: { Name: `${path}a`, Value, Version, Type: 'SecureString' } },
});

describe('secrets in SSM', () => {
  it('lie as secure strings below the prefix, under the key that was named', async () => {
    await using subject = await openStore(() => ({ body: { Version: 3 } }), { keyId: 'alias/assay' });
    expect(await subject.store.put('a/b', 'sesame')).toEqual({ created: true });
    await subject.store.put('a/b', 'sesame', { ifAbsent: true });
    const parameter = { Name: `${path}a/b`, Value: 'sesame', Type: 'SecureString', KeyId: 'alias/assay' };
    expect(subject.inputs()).toEqual([
      { ...parameter, Overwrite: true },
      { ...parameter, Overwrite: false },
    ]);
  });

  it('ask for no values in a listing, below the nearest hierarchy, and read pages to the last', async () => {
    const pages = [['a/b1', 'a/c'], [], ['a/b0']];
    await using subject = await openStore((_, place) => ({
      body: {
        Parameters: pages[place]?.map((name) => ({ Name: `${path}${name}` })),
        ...(place < 2 && { NextToken: `page-${place + 1}` }),
      },
    }));
    expect(await subject.store.list('a/b')).toEqual(['a/b0', 'a/b1']);
    const request = { Path: `${path}a`, Recursive: true, WithDecryption: false, MaxResults: 10 };
    expect(subject.inputs()).toEqual([
      request,
      { ...request, NextToken: 'page-1' },
      { ...request, NextToken: 'page-2' },
    ]);
  });

  it('hide what the service would take for a reference, and take a larger parameter where that needs room', async () => {
    const kept: string[] = [];
    await using subject = await openStore(({ operation, input }) => {
      if (operation === 'GetParameter') return found(kept.at(-1) ?? '', 1);
      kept.push(String(input.Value));
      return { body: { Version: 1 } };
    });
    for (const value of ['{{ssm:other}}', '{\\{{\\\\', '{'.repeat(4_096), '{"a":{"b":1}}']) {
      await subject.store.put('a', value);
      expect(kept.at(-1)).not.toContain('{{');
      expect(await subject.store.get('a')).toBe(value);
    }
    expect(kept.at(-1)).toBe('{"a":{"b":1}}');
    const tiers = subject.inputs().flatMap(({ Value, Tier }) => (Value === undefined ? [] : [Tier]));
    expect(tiers).toEqual([undefined, undefined, 'Advanced', undefined]);
  });

  it('were created by an earlier try when its answer was lost', async () => {
    await using subject = await openStore(
      ({ operation }, place) => {
        if (operation === 'GetParameter') return found('sesame', 1);
        return place === 0 ? 'break' : errorAnswer(400, 'ParameterAlreadyExists');
      },
      { maxAttempts: 2 },
    );
    expect(await subject.store.put('a', 'sesame', { ifAbsent: true })).toEqual({ created: true });
  });

  it.each([
    { name: 'another value', answer: found('another', 1) },
    { name: 'a later version', answer: found('sesame', 2) },
    { name: 'nothing any more', answer: errorAnswer(400, 'ParameterNotFound') },
  ])('were there before a try whose answer was lost when they hold $name', async ({ answer }) => {
    await using subject = await openStore(
      ({ operation }, place) => {
        if (operation === 'GetParameter') return answer;
        return place === 0
          ? errorAnswer(500, 'InternalServerError')
          : errorAnswer(400, 'ParameterAlreadyExists');
      },
      { maxAttempts: 2 },
    );
    expect(await subject.store.put('a', 'sesame', { ifAbsent: true })).toEqual({ created: false });
  });

  for (const trouble of awsTroubles) {
    it.each(calls)(`tell ${trouble.name} at $name as our error`, async ({ call }) => {
      const { answer } = trouble;
      await using subject = await openStore(
        () => toStubAnswer(answer),
        answer === 'hang' ? { requestTimeout: 200 } : {},
      );
      const error = await errorOf(call(subject.store));
      expect({ code: error.code, recovery: error.recovery }).toEqual(secretErrors[trouble.kind]);
      expect(error.message).toContain(path.slice(0, -1));
    });
  }

  it.each(calls)('pass over trouble at $name that ends within the attempts', async ({ call }) => {
    const troubles = [
      errorAnswer(400, 'ThrottlingException'),
      errorAnswer(500, 'InternalServerError'),
      'break',
    ];
    await using subject = await openStore(
      (_, place) => (troubles[place] as StubAnswer | undefined) ?? { body: { Version: 1 } },
      { maxAttempts: 4 },
    );
    await call(subject.store);
    expect(subject.stub.requests).toHaveLength(4);
  });

  it('come also when the service throttles a client that slows itself down', async () => {
    await using stub = await openAwsStub((_, place) =>
      place < 1 ? errorAnswer(400, 'ThrottlingException') : found('sesame', 1),
    );
    const { maxAttempts: _, ...config } = stubbedConfig(stub, {});
    const client = createSsmClient(config);
    expect(await createSsmSecretStore({ client, parameterPrefix: '/assay/main/' }).get('a')).toBe('sesame');
    client.destroy();
  });

  it('wait as long as a throttling service asks, and come again when many write at once', async () => {
    await using subject = await openStore((_, place) =>
      place === 0
        ? errorAnswer(400, 'ThrottlingException', { 'retry-after': '7' })
        : errorAnswer(400, 'TooManyUpdates'),
    );
    expect((await errorOf(subject.store.get('a'))).retryAfterMs).toBe(7_000);
    expect((await errorOf(subject.store.put('a', 'x'))).code).toBe('secret.unavailable');
  });

  it('show up in no error, even when the service quotes them', async () => {
    await using subject = await openStore(() => ({
      status: 400,
      body: { __type: 'ValidationException', message: "Value 'sesame' at 'value' is wrong" },
    }));
    const error = await errorOf(subject.store.put('a', 'sesame'));
    expect(error.code).toBe('secret.refused');
    expect(inspect(error, { depth: 10 })).not.toContain('sesame');
  });

  it.each([
    'assay/',
    '/assay',
    '/aws/assay/',
    '/SSMthings/',
    '/a b/',
    '/a/b/c/d/e/f/g/h/i/',
    `/${'a'.repeat(700)}/`,
  ])('are refused under the prefix "%s", which the service would not take', async (parameterPrefix) => {
    const client = createSsmClient({ region: 'eu-central-1' });
    expect(() => createSsmSecretStore({ client, parameterPrefix })).toThrow(/begins and ends with/);
  });
});
