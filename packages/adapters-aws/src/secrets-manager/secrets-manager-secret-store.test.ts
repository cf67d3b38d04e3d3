import { inspect } from 'node:util';
import type { SecretStore } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { awsTroubles } from '../errors/testing/aws-troubles.ts';
import { errorOf, secretErrors, stubbedConfig, toStubAnswer } from '../errors/testing/stubbed-calls.ts';
import { errorAnswer, openAwsStub, type StubAnswer, type StubRequest } from '../sqs/testing/open-aws-stub.ts';
import { createSecretsManagerClient } from './create-secrets-manager-client.ts';
import { createSecretsManagerSecretStore } from './secrets-manager-secret-store.ts';

// The mock takes everything at once, and forgets at once what is deleted: in the service a name stays taken for a while.

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
  const client = createSecretsManagerClient(stubbedConfig(stub, options));
  const { keyId } = options;
  const pauses: number[] = [];
  return {
    stub,
    pauses,
    store: createSecretsManagerSecretStore({
      client,
      prefix: 'assay/',
      ...(keyId !== undefined && { keyId }),
      pause: async (ms) => pauses.push(ms),
      random: () => 0.5,
    }),
    inputs: () => stub.requests.map(({ input }): Record<string, unknown> => input),
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const inDeletion: StubAnswer = {
  status: 400,
  body: {
    __type: 'InvalidRequestException',
    message:
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
  },
};
const taken = errorAnswer(400, 'ResourceExistsException');
const token = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('secrets in Secrets Manager', () => {
  it('lie below the prefix, under the key that was named', async () => {
    await using subject = await openStore(() => ({ body: {} }), { keyId: 'alias/assay' });
    expect(await subject.store.put('a/b', 'sesame', { ifAbsent: true })).toEqual({ created: true });
    expect(subject.inputs()).toEqual([
      { Name: 'assay/a/b', SecretString: 'sesame', KmsKeyId: 'alias/assay', ClientRequestToken: token },
    ]);
  });

  it('carry the same token through all tries of a put and another in the next', async () => {
    await using subject = await openStore(
      ({ operation }, place) => {
        if (place === 0) return 'break';
        return operation === 'CreateSecret' ? taken : { body: {} };
      },
      { maxAttempts: 2 },
    );
    await subject.store.put('a', 'sesame');
    await subject.store.put('a', 'sesame');
    expect(subject.stub.operations()).toEqual([
      'CreateSecret',
      'CreateSecret',
      'PutSecretValue',
      'CreateSecret',
      'PutSecretValue',
    ]);
    const tokens = subject.inputs().map((input) => input.ClientRequestToken);
    expect(new Set(tokens.slice(0, 3)).size).toBe(1);
    expect(new Set(tokens.slice(2)).size).toBe(2);
  });

  it('are deleted without a window in which they could be restored', async () => {
    await using subject = await openStore(() => ({ body: {} }));
    await subject.store.delete('a');
    expect(subject.inputs()).toEqual([{ SecretId: 'assay/a', ForceDeleteWithoutRecovery: true }]);
  });

  it('are gone while their deletion goes on', async () => {
    await using subject = await openStore(() => inDeletion);
    expect(await subject.store.get('a')).toBeNull();
    await subject.store.delete('a');
  });

  it.each([{ ifAbsent: true }, { ifAbsent: false }])(
    'take a name that is in deletion again, with growing pauses (%o)',
    async (options) => {
      let creations = 0;
      await using subject = await openStore(({ operation }) => {
        if (operation !== 'CreateSecret') return { body: {} };
        creations += 1;
        return creations < 4 ? inDeletion : { body: {} };
      });
      expect(await subject.store.put('a', 'sesame', options)).toEqual({ created: true });
      expect(subject.stub.operations()).toEqual([
        ...Array.from({ length: 3 }, () => ['CreateSecret', 'DeleteSecret']).flat(),
        'CreateSecret',
      ]);
      expect(subject.pauses).toEqual([150, 300, 600]);
    },
  );

  it('take a name again that a person scheduled for deletion after the look at it', async () => {
    const answers = [taken, inDeletion, { body: {} }, { body: {} }];
    await using subject = await openStore((_, place) => answers[place] ?? 'break');
    expect(await subject.store.put('a', 'sesame')).toEqual({ created: true });
    expect(subject.stub.operations()).toEqual([
      'CreateSecret',
      'PutSecretValue',
      'DeleteSecret',
      'CreateSecret',
    ]);
  });

  it('say that a deletion takes longer than they wait', async () => {
    await using subject = await openStore(({ operation }) =>
      operation === 'CreateSecret' ? inDeletion : { body: {} },
    );
    const error = await errorOf(subject.store.put('a', 'sesame'));
    expect({ code: error.code, recovery: error.recovery }).toEqual(secretErrors.unavailable);
    expect(error.retryAfterMs).toBe(60_000);
  });

  it('are listed without values, page after page, and without what a looser filter lets through', async () => {
    const pages = [['assay/a/b1', 'assay/A/b'], [], ['assay/a/b0', 'other/a/b']];
    await using subject = await openStore((_, place) => ({
      body: {
        SecretList: pages[place]?.map((Name) => ({ Name })),
        ...(place < 2 && { NextToken: `page-${place + 1}` }),
      },
    }));
    expect(await subject.store.list('a/b')).toEqual(['a/b0', 'a/b1']);
    const request = { Filters: [{ Key: 'name', Values: ['assay/a/b'] }], MaxResults: 100 };
    expect(subject.inputs()).toEqual([
      request,
      { ...request, NextToken: 'page-1' },
      { ...request, NextToken: 'page-2' },
    ]);
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
      expect(error.message).toContain('assay/');
    });

    it(`tell ${trouble.name} at the second request of a put, and while a name is freed, as our error`, async () => {
      const { answer } = trouble;
      for (const first of [taken, inDeletion]) {
        await using subject = await openStore(
          (_, place) => (place === 0 ? first : toStubAnswer(answer)),
          answer === 'hang' ? { requestTimeout: 200 } : {},
        );
        const error = await errorOf(subject.store.put('a', 'sesame'));
        expect({ code: error.code, recovery: error.recovery }).toEqual(secretErrors[trouble.kind]);
      }
    });
  }

  it.each(calls)('pass over trouble at $name that ends within the attempts', async ({ call }) => {
    const troubles = [
      errorAnswer(400, 'ThrottlingException'),
      errorAnswer(500, 'InternalServiceError'),
      'break',
    ];
    await using subject = await openStore(
      (_, place) => (troubles[place] as StubAnswer | undefined) ?? { body: {} },
      { maxAttempts: 4 },
    );
    await call(subject.store);
    expect(subject.stub.requests).toHaveLength(4);
  });

  it('show up in no error, even when the service quotes them', async () => {
    await using subject = await openStore(() => ({
      status: 400,
      body: { __type: 'InvalidParameterException', message: "Value 'sesame' is wrong" },
    }));
    const error = await errorOf(subject.store.put('a', 'sesame'));
    expect(error.code).toBe('secret.refused');
    expect(inspect(error, { depth: 10 })).not.toContain('sesame');
  });
});
