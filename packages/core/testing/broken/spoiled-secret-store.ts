import type { SecretStore } from '../../src/ports/index.ts';
import type { OpenSecretStore } from '../contracts/secret-store-subject.ts';
import { createMemorySecretStore } from '../memory/memory-secret-store.ts';

/** Opens a sound store of which some members were replaced; what it keeps outlives it unless `forgets`. */
export const openSpoiledSecrets =
  (
    spoil: (store: SecretStore) => Partial<SecretStore>,
    { forgets = false }: { forgets?: boolean } = {},
  ): OpenSecretStore =>
  async () => {
    const sound = createMemorySecretStore();
    return {
      store: { ...sound, ...spoil(sound) },
      reopen: async () => (forgets ? createMemorySecretStore() : sound),
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
