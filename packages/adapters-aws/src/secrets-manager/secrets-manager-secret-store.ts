import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { retryError } from '@assay/core';
import type { SecretStore } from '@assay/core/ports';
import { assertSecretName, assertSecretPrefix, assertSecretValue } from '@assay/core/secrets';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  ListSecretsCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { translateSecretError } from '../errors/translate-secret-error.ts';

/** The most that one page of a listing holds. */
const pageSize = 100;
const rounds = 6;
const baseDelayMs = 200;

/** The service has no code of its own for a secret that waits for its deletion. */
const isInDeletion = (thrown: unknown): boolean =>
  thrown instanceof InvalidRequestException && /delet/i.test(thrown.message);

/**
 * Secrets of Secrets Manager, named `<prefix><name>` and encrypted with `keyId` or else the account's own key.
 * - What is deleted is gone without a recovery window: the port promises that nobody reads it again, and the window
 *   (at least seven days) would keep the value and block the name.
 * - The service finishes deletions in the background. A name that is still in deletion, ours or one that a person
 *   scheduled, is deleted for good and put again with growing pauses, at most a few seconds, then `secret.unavailable`.
 * - The service is eventually consistent: `get` may miss a put for a moment, `list` for up to five minutes. It keeps every
 *   version of a day, 100 at most, so a secret is no place for what changes every few minutes.
 */
export const createSecretsManagerSecretStore = (options: {
  client: SecretsManagerClient;
  /** Such as `assay/` or `/assay/main/`. */
  prefix: string;
  keyId?: string;
  /** Waits so many milliseconds; for tests. */
  pause?: (ms: number) => Promise<unknown>;
  random?: () => number;
}): SecretStore => {
  const { client, prefix, keyId, pause = wait, random = Math.random } = options;

  const erase = async (SecretId: string): Promise<void> => {
    try {
      await client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    } catch (thrown) {
      if (thrown instanceof ResourceNotFoundException || isInDeletion(thrown)) return;
      throw translateSecretError(thrown, `secret ${SecretId}`);
    }
  };

  /** Null for a name that is in deletion, or was deleted between the requests. */
  const tryPut = async (put: {
    Name: string;
    SecretString: string;
    /** Tells the service that a request repeats an earlier one, whose outcome it then gives again. */
    ClientRequestToken: string;
    ifAbsent: boolean;
  }): Promise<{ created: boolean } | null> => {
    const { Name, ifAbsent, ...version } = put;
    try {
      await client.send(
        new CreateSecretCommand({ Name, ...version, ...(keyId !== undefined && { KmsKeyId: keyId }) }),
      );
      return { created: true };
    } catch (thrown) {
      if (isInDeletion(thrown)) return null;
      if (!(thrown instanceof ResourceExistsException)) {
        throw translateSecretError(thrown, `secret ${Name}`);
      }
    }
    if (ifAbsent) return { created: false };
    try {
      await client.send(new PutSecretValueCommand({ SecretId: Name, ...version }));
      return { created: true };
    } catch (thrown) {
      if (thrown instanceof ResourceNotFoundException || isInDeletion(thrown)) return null;
      throw translateSecretError(thrown, `secret ${Name}`);
    }
  };

  return {
    async get(name) {
      assertSecretName(name);
      const SecretId = `${prefix}${name}`;
      try {
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
        return SecretString ?? null;
      } catch (thrown) {
        if (thrown instanceof ResourceNotFoundException || isInDeletion(thrown)) return null;
        throw translateSecretError(thrown, `secret ${SecretId}`);
      }
    },

    async put(name, value, { ifAbsent = false } = {}) {
      assertSecretName(name);
      assertSecretValue(value);
      const Name = `${prefix}${name}`;
      const put = { Name, SecretString: value, ClientRequestToken: randomUUID(), ifAbsent };
      for (let round = 0; round < rounds; round += 1) {
        const outcome = await tryPut(put);
        if (outcome) return outcome;
        await erase(Name);
        await pause(baseDelayMs * 2 ** round * (0.5 + random() / 2));
      }
      throw retryError(
        'secret.unavailable',
        `The secret ${Name} is still being deleted: wait a minute and put it again.`,
        { details: { resource: `secret ${Name}` }, retryAfterMs: 60_000 },
      );
    },

    async delete(name) {
      assertSecretName(name);
      await erase(`${prefix}${name}`);
    },

    async list(start) {
      assertSecretPrefix(start);
      const names: string[] = [];
      let NextToken: string | undefined;
      do {
        const page = await client
          .send(
            new ListSecretsCommand({
              Filters: [{ Key: 'name', Values: [`${prefix}${start}`] }],
              MaxResults: pageSize,
              ...(NextToken !== undefined && { NextToken }),
            }),
          )
          .catch((thrown: unknown) => {
            throw translateSecretError(thrown, `secrets ${prefix}`);
          });
        for (const { Name = '' } of page.SecretList ?? []) {
          if (Name.startsWith(`${prefix}${start}`)) names.push(Name.slice(prefix.length));
        }
        NextToken = page.NextToken;
      } while (NextToken !== undefined && NextToken !== '');
      return names.toSorted();
    },
  };
};
