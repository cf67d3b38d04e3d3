import type { SecretStore } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** A secret store under test. */
export type SecretStoreSubject = AsyncDisposable & {
  store: SecretStore;
  /** Closes the store and opens another on the same data; needed with the capability `durable`. */
  reopen?: () => Promise<SecretStore>;
};

export type SecretStoreCapability = 'durable';
export type OpenSecretStore = () => Promise<SecretStoreSubject>;
export type SecretStoreCase = ContractCase<OpenSecretStore, SecretStoreCapability>;

/** Puts a secret under each name, a few at a time; its value is made of its name. */
export const putAll = async (store: SecretStore, names: readonly string[]): Promise<void> => {
  for (let start = 0; start < names.length; start += 5) {
    await Promise.all(names.slice(start, start + 5).map((name) => store.put(name, `value of ${name}`)));
  }
};
