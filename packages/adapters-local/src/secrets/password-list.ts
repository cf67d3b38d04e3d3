import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError } from '@assay/core';
import { z } from 'zod';

const Secrets = z.object({ documentPasswords: z.record(z.string(), z.array(z.string())) });

/** The passwords that a workspace's encrypted documents are tried with; a file that only its owner may read. */
export type PasswordList = {
  list(workspace: string): Promise<readonly string[]>;
  /** Appends those that are not there yet. */
  add(workspace: string, passwords: readonly string[]): Promise<void>;
};

/** Error: `secrets.invalid` (reject) when the file was edited into something else. */
export const createPasswordList = (options: { folder: string }): PasswordList => {
  const path = join(options.folder, 'secrets.json');
  const load = async (): Promise<z.infer<typeof Secrets>> => {
    const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return null;
      throw cause;
    });
    if (text === null) return { documentPasswords: {} };
    try {
      return Secrets.parse(JSON.parse(text));
    } catch (cause) {
      throw rejectError(
        'secrets.invalid',
        `The file ${path} is not valid: mend it, or remove it and add the passwords again.`,
        {
          cause,
        },
      );
    }
  };
  return {
    list: async (workspace) => (await load()).documentPasswords[workspace] ?? [],
    add: async (workspace, passwords) => {
      const secrets = await load();
      const known = secrets.documentPasswords[workspace] ?? [];
      secrets.documentPasswords[workspace] = [...new Set([...known, ...passwords])];
      await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
  };
};
