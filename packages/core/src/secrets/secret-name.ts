import { rejectError } from '../errors.ts';
import type { SecretName } from '../ports/secret-store.ts';

const maxNameLength = 300;
const namePattern = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*){0,5}$/;
const prefixPattern = /^[a-z0-9._/-]*$/;

const refuse = (what: string, length: number): never => {
  throw rejectError(
    'secret.invalid-name',
    `${what} is made of one to six segments of a-z, 0-9, ".", "_" and "-" that begin with a letter or digit, joined by "/", of at most ${maxNameLength} characters: build it from ids in lower case.`,
    { details: { length } },
  );
};

/** Error: `secret.invalid-name` (reject); every store refuses the same names, before it does anything. */
export const assertSecretName = (name: SecretName): void => {
  if (name.length > maxNameLength || !namePattern.test(name)) refuse('The name of a secret', name.length);
};

/** What names can start with; the empty text stands for all. Error: `secret.invalid-name` (reject). */
export const assertSecretPrefix = (prefix: string): void => {
  if (prefix.length > maxNameLength || !prefixPattern.test(prefix)) {
    refuse('What is listed starts as the name of a secret does, which', prefix.length);
  }
};
