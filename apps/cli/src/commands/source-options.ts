import process from 'node:process';
import { text } from 'node:stream/consumers';
import { rejectError } from '@assay/core';
import { type SourceCredentials, SourceFormat } from '@assay/core/sources';
import { loadSourceKey, type SourceKey } from '../config.ts';

export const credentialsKinds = ['access-key', 'role', 'profile', 'surroundings'] as const;

export type CredentialsOptions = {
  credentials?: (typeof credentialsKinds)[number];
  role?: string;
  sourceProfile?: string;
};

const bytesOf = { '': 1, kB: 1_000, MB: 1_000_000 } as const;

/** Bytes, such as `500`, `20kB` or `5MB`. Error: `config.invalid` (reject). */
export const parseSize = (option: string, given: string): number => {
  const [, count = '', unit = ''] = /^(\d{1,9})(kB|MB)?$/.exec(given) ?? [];
  if (count !== '') return Number(count) * bytesOf[unit as keyof typeof bytesOf];
  throw rejectError('config.invalid', `${option} is "${given}": give bytes such as 500, 20kB or 5MB.`);
};

/** Formats with commas between them. Error: `config.invalid` (reject). */
export const parseFormats = (list: string): SourceFormat[] =>
  list.split(',').map((one) => {
    const parsed = SourceFormat.safeParse(one.trim());
    if (parsed.success) return parsed.data;
    throw rejectError(
      'config.invalid',
      `--format is "${list}": give some of ${SourceFormat.options.join(',')}, with commas between them.`,
    );
  });

const missing = (option: string, what: string) =>
  rejectError('config.invalid', `These credentials need ${what}: give it with ${option}.`);

/** Id, secret and, if there is one, session token, a line each. */
const readKeyFromInput = async (): Promise<SourceKey | null> => {
  // What is typed at a terminal would be seen there.
  if (process.stdin.isTTY === true) return null;
  const [accessKeyId = '', secretAccessKey = '', sessionToken = ''] = (await text(process.stdin))
    .split('\n')
    .map((line) => line.trim());
  if (accessKeyId === '' || secretAccessKey === '') return null;
  return { accessKeyId, secretAccessKey, sessionToken: sessionToken === '' ? null : sessionToken };
};

/**
 * What the source is opened with. Secrets come from the environment or standard input: arguments are seen by everybody
 * on the machine, and kept by shells. Error: `config.invalid` (reject).
 */
export const readCredentials = async (
  url: string,
  options: CredentialsOptions,
): Promise<SourceCredentials> => {
  const kind = options.credentials ?? (url.startsWith('file:') ? 'surroundings' : 'access-key');
  if (kind === 'surroundings') return { kind };
  if (kind === 'role') {
    if (options.role === undefined) throw missing('--role', 'the ARN of the role');
    return { kind, roleArn: options.role };
  }
  if (kind === 'profile') {
    if (options.sourceProfile === undefined) throw missing('--source-profile', 'the name of the profile');
    return { kind, profile: options.sourceProfile };
  }
  const key = loadSourceKey() ?? (await readKeyFromInput());
  if (key) return { kind, ...key };
  throw rejectError(
    'config.invalid',
    'An access key is needed: set ASSAY_SOURCE_ACCESS_KEY_ID and ASSAY_SOURCE_SECRET_ACCESS_KEY, or pipe the id and the secret in, a line each.',
  );
};
