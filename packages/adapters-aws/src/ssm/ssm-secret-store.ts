import type { SecretStore } from '@assay/core/ports';
import { assertSecretName, assertSecretPrefix, assertSecretValue } from '@assay/core/secrets';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  ParameterAlreadyExists,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { classifyAwsError } from '../errors/classify-aws-error.ts';
import { translateSecretError } from '../errors/translate-secret-error.ts';
import { toSecretsPath } from './parameter-name.ts';
import { fromParameterValue, toParameterValue } from './parameter-value.ts';

/** The most that one page of a listing holds. */
const pageSize = 10;

/**
 * Secrets as SecureString parameters `<parameterPrefix>secrets/<name>`, encrypted with `keyId` or else the account's own
 * key for parameters.
 * - A parameter has 100 versions at most; the oldest goes when another comes, so what was overwritten lives on for a
 *   while for those who may read the history. What was deleted is gone at once.
 * - AWS asks to wait 30 seconds before a name that was deleted is put again.
 */
export const createSsmSecretStore = (options: {
  client: SSMClient;
  /** Begins and ends with `/`. Error: `secret.invalid-prefix` (reject). */
  parameterPrefix: string;
  keyId?: string;
}): SecretStore => {
  const { client, parameterPrefix, keyId } = options;
  const path = toSecretsPath(parameterPrefix);

  const read = async (Name: string): Promise<{ value: string; version: number } | null> => {
    try {
      const { Parameter } = await client.send(new GetParameterCommand({ Name, WithDecryption: true }));
      return { value: fromParameterValue(Parameter?.Value ?? ''), version: Parameter?.Version ?? 0 };
    } catch (thrown) {
      if (thrown instanceof ParameterNotFound) return null;
      throw translateSecretError(thrown, `parameter ${Name}`);
    }
  };

  const put = async (Name: string, value: string, Overwrite: boolean): Promise<boolean> => {
    try {
      await client.send(
        new PutParameterCommand({
          Name,
          ...toParameterValue(value),
          Type: 'SecureString',
          Overwrite,
          ...(keyId !== undefined && { KeyId: keyId }),
        }),
      );
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ParameterAlreadyExists)) {
        throw translateSecretError(thrown, `parameter ${Name}`);
      }
      if (classifyAwsError(thrown).attempts === 1) return false;
      // An earlier try may have made it, whose answer was lost.
      const there = await read(Name);
      return there?.version === 1 && there.value === value;
    }
  };

  return {
    async get(name) {
      assertSecretName(name);
      return (await read(`${path}${name}`))?.value ?? null;
    },

    async put(name, value, { ifAbsent = false } = {}) {
      assertSecretName(name);
      assertSecretValue(value);
      return { created: await put(`${path}${name}`, value, !ifAbsent) };
    },

    async delete(name) {
      assertSecretName(name);
      const Name = `${path}${name}`;
      try {
        await client.send(new DeleteParameterCommand({ Name }));
      } catch (thrown) {
        if (!(thrown instanceof ParameterNotFound)) throw translateSecretError(thrown, `parameter ${Name}`);
      }
    },

    /**
     * By GetParametersByPath, whose rights end at the path, although each page carries values: they stay encrypted and
     * are thrown away. DescribeParameters carries none, but needs the right to see every parameter of the account.
     */
    async list(prefix) {
      assertSecretPrefix(prefix);
      // No name starts like that, and the service refuses such a path.
      if (/^\/|\/\//.test(prefix)) return [];
      const start = `${path}${prefix}`;
      const Path = start.slice(0, start.lastIndexOf('/'));
      const names: string[] = [];
      let NextToken: string | undefined;
      do {
        const page = await client
          .send(
            new GetParametersByPathCommand({
              Path,
              Recursive: true,
              WithDecryption: false,
              MaxResults: pageSize,
              ...(NextToken !== undefined && { NextToken }),
            }),
          )
          .catch((thrown: unknown) => {
            throw translateSecretError(thrown, `parameters ${Path}`);
          });
        for (const { Name = '' } of page.Parameters ?? []) {
          if (Name.startsWith(start)) names.push(Name.slice(path.length));
        }
        // A page may be empty although others follow.
        NextToken = page.NextToken;
      } while (NextToken !== undefined && NextToken !== '');
      return names.toSorted();
    },
  };
};
