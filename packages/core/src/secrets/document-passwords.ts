import type { IdSource } from '../ids.ts';
import type { DocumentPasswords } from '../ports/document-passwords.ts';
import type { SecretName, SecretStore } from '../ports/secret-store.ts';
import { assertSecretValue } from './secret-value.ts';

/** What the names of a workspace's passwords start with. */
export const passwordPrefix = (workspace: string): string => `workspaces/${workspace}/document-passwords/`;

/**
 * Document passwords over any store of secrets. Each is a secret of its own under an id that sorts by time, so that
 * processes that add at once lose none; one that two of them added is listed once.
 * Errors: those of SecretStore; a password that is no possible secret is refused before any is kept.
 */
export const createDocumentPasswords = (options: {
  secrets: SecretStore;
  ids: IdSource;
}): DocumentPasswords => {
  const { secrets, ids } = options;
  // A name is never given to another password, so that its value can be kept as long as it is listed.
  const known = new Map<string, Map<SecretName, string>>();

  const list = async (workspace: string): Promise<readonly string[]> => {
    const names = await secrets.list(passwordPrefix(workspace));
    const before = known.get(workspace);
    const passwords = new Map<SecretName, string>();
    for (const name of names) {
      const password = before?.get(name) ?? (await secrets.get(name));
      if (password !== null) passwords.set(name, password);
    }
    known.set(workspace, passwords);
    return [...new Set(passwords.values())];
  };

  return {
    list,
    add: async (workspace, passwords) => {
      for (const password of passwords) assertSecretValue(password);
      const present = new Set(await list(workspace));
      for (const password of passwords) {
        if (present.has(password)) continue;
        present.add(password);
        // Names of secrets are in lower case; the order of ids stays.
        const id = ids.create('secret').toLowerCase();
        await secrets.put(`${passwordPrefix(workspace)}${id}`, password, { ifAbsent: true });
      }
    },
  };
};
