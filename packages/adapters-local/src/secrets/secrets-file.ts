import { readFile } from 'node:fs/promises';
import { AppError, rejectError, retryError } from '@assay/core';
import { passwordPrefix } from '@assay/core/secrets';
import { z } from 'zod';
import { hasCode } from '../blobs/file-errors.ts';
import { replaceFile } from './replace-file.ts';

const format = 'assay.secrets/1';

/** The first form of the file: nothing but passwords, in order, by workspace. */
const PasswordsOnly = z.strictObject({ documentPasswords: z.record(z.string(), z.array(z.string())) });
const Secrets = z.strictObject({ format: z.literal(format), secrets: z.record(z.string(), z.string()) });

/** Names that sort before all that are made of a time, in the order of the list; the same at every reading. */
const namePasswords = ({ documentPasswords }: z.infer<typeof PasswordsOnly>): Map<string, string> =>
  new Map(
    Object.entries(documentPasswords).flatMap(([workspace, passwords]) =>
      passwords
        .filter((password) => password !== '')
        .map((password, place): [string, string] => [
          `${passwordPrefix(workspace)}sec_${String(place).padStart(26, '0')}`,
          password,
        ]),
    ),
  );

/** Null for what is no such file. What a parser says of it is dropped, as that would quote a secret. */
const parse = (text: string): Map<string, string> | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const found = z.union([Secrets, PasswordsOnly]).safeParse(json);
  if (!found.success) return null;
  return 'secrets' in found.data ? new Map(Object.entries(found.data.secrets)) : namePasswords(found.data);
};

const onDisk = async <T>(operation: () => Promise<T>): Promise<T> => {
  try {
    return await operation();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw retryError(
      'secret.unavailable',
      'The secrets in the data folder cannot be read or written: check that its disk is there, has room and allows it, then try again.',
      { cause: thrown },
    );
  }
};

/** Error: `secrets.invalid` (reject) when the file was edited into something else. */
export const loadSecrets = (path: string): Promise<Map<string, string>> =>
  onDisk(async () => {
    const text = await readFile(path, 'utf8').catch((thrown: unknown) => {
      if (hasCode(thrown, 'ENOENT')) return null;
      throw thrown;
    });
    if (text === null) return new Map();
    const secrets = parse(text);
    if (secrets) return secrets;
    throw rejectError(
      'secrets.invalid',
      `The file ${path} is not valid: mend it, or remove it and add the passwords again.`,
    );
  });

export const saveSecrets = (path: string, secrets: ReadonlyMap<string, string>): Promise<void> =>
  onDisk(() =>
    replaceFile(path, `${JSON.stringify({ format, secrets: Object.fromEntries(secrets) }, null, 2)}\n`),
  );
