import type { SecretStore } from '../../src/ports/index.ts';
import { assertSecretName, assertSecretPrefix, assertSecretValue } from '../../src/secrets/index.ts';

/** A secret store in memory; nothing of it outlives the process. */
export const createMemorySecretStore = (): SecretStore => {
  const secrets = new Map<string, string>();
  return {
    get: async (name) => {
      assertSecretName(name);
      return secrets.get(name) ?? null;
    },
    put: async (name, value, { ifAbsent = false } = {}) => {
      assertSecretName(name);
      assertSecretValue(value);
      if (ifAbsent && secrets.has(name)) return { created: false };
      secrets.set(name, value);
      return { created: true };
    },
    delete: async (name) => {
      assertSecretName(name);
      secrets.delete(name);
    },
    list: async (prefix) => {
      assertSecretPrefix(prefix);
      return [...secrets.keys()].filter((name) => name.startsWith(prefix)).toSorted();
    },
  };
};
