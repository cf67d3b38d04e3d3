import { join } from 'node:path';
import type { SecretStore } from '@assay/core/ports';
import { assertSecretName, assertSecretPrefix, assertSecretValue } from '@assay/core/secrets';
import { loadSecrets, saveSecrets } from './secrets-file.ts';

/** Changes the secrets, and says whether it did. */
type Change = (secrets: Map<string, string>) => boolean;
type Waiting = { change: Change; resolve: (isChanged: boolean) => void; reject: (cause: unknown) => void };

/**
 * Secrets in `secrets.json`, which its owner alone may read. For one process at a time: it reads the file once, and
 * changes that come together are written together.
 * Error beyond those of the port: `secrets.invalid` (reject) when the file was edited into something else.
 */
export const createFileSecretStore = (options: { folder: string }): SecretStore => {
  const path = join(options.folder, 'secrets.json');
  let loading: Promise<Map<string, string>> | null = null;
  let waiting: Waiting[] = [];
  let isWriting = false;

  const load = (): Promise<Map<string, string>> => {
    loading ??= loadSecrets(path).catch((thrown: unknown) => {
      loading = null;
      throw thrown;
    });
    return loading;
  };

  const writeTogether = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const next = new Map(await load());
      const outcomes = group.map(({ change }) => change(next));
      if (outcomes.includes(true)) {
        await saveSecrets(path, next);
        loading = Promise.resolve(next);
      }
      for (const [place, { resolve }] of group.entries()) resolve(outcomes[place] === true);
    } catch (thrown) {
      // Whether the last write reached the disk is not known: the file tells.
      loading = null;
      for (const { reject } of group) reject(thrown);
    }
  };

  const writeAll = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await writeTogether(group);
    }
    isWriting = false;
  };

  const apply = (change: Change): Promise<boolean> =>
    new Promise((resolve, reject) => {
      waiting.push({ change, resolve, reject });
      if (!isWriting) void writeAll();
    });

  return {
    get: async (name) => {
      assertSecretName(name);
      return (await load()).get(name) ?? null;
    },
    put: async (name, value, { ifAbsent = false } = {}) => {
      assertSecretName(name);
      assertSecretValue(value);
      const created = await apply((secrets) => {
        if (ifAbsent && secrets.has(name)) return false;
        secrets.set(name, value);
        return true;
      });
      return { created };
    },
    delete: async (name) => {
      assertSecretName(name);
      await apply((secrets) => secrets.delete(name));
    },
    list: async (prefix) => {
      assertSecretPrefix(prefix);
      return [...(await load()).keys()].filter((name) => name.startsWith(prefix)).toSorted();
    },
  };
};
