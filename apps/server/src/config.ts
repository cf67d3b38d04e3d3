import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { rejectError } from '@assay/core';
import { isWorkspaceName } from '@assay/core/access';
import { type SearchConfig, toSearchConfig } from './aws/search-config.ts';

export type WatchedFolder = { workspace: string; path: string };

/** Where the ports of the core are: embedded in this process, or services of AWS. */
export const homes = ['local', 'aws'] as const;
export type HomeName = (typeof homes)[number];

/** Which resources on AWS, and how to reach them; null leaves it to the SDK's usual chain. */
export type AwsConfig = {
  /** Tells this installation from others in the account; every resource's name begins with it. */
  deployment: string;
  region: string | null;
  endpoint: string | null;
  profile: string | null;
  /** Which service keeps secrets. */
  secrets: 'ssm' | 'secrets-manager';
  /** Where is searched; null where search is off. */
  search: SearchConfig | null;
};

export type ServerConfig = {
  home: HomeName;
  aws: AwsConfig;
  /** Absolute path of the data folder. */
  dataFolder: string;
  /** Where backups go when nobody names another place. */
  backupsPath: string;
  /** Where one's own document types are; it need not be there. */
  typesFolder: string;
  /** Child processes for reading and extraction. */
  workers: number;
  /** Whether what comes in is indexed and can be searched; it takes some hundred megabytes of memory. */
  search: boolean;
  /** The folder of all-MiniLM-L6-v2; null for the one of the package. */
  embedderFolder: string | null;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Names under which clients may reach the server besides the loopback ones; others are refused (DNS rebinding). */
  allowedHosts: readonly string[];
  watch: readonly WatchedFolder[];
  maxUploadBytes: number;
  requestsPerSecond: number;
  /** Whether webhooks may lead to this machine and the networks around it. */
  webhooksAllowPrivate: boolean;
};

/** What the command line gives; it wins over the environment. */
export type ServerOptions = {
  home?: string;
  deployment?: string;
  region?: string;
  endpoint?: string;
  profile?: string;
  data?: string;
  types?: string;
  workers?: string;
  host?: string;
  port?: string;
  watch?: readonly string[];
  backups?: string;
};

export const defaultPort = 4_800;

const toWholeNumber = (options: {
  text: string | undefined;
  fallback: number;
  name: string;
  option: string;
  from: number;
  to: number;
}): number => {
  const { text, fallback, name, option, from, to } = options;
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw rejectError(
    'config.invalid',
    `${name}${option} is "${text}": give a whole number from ${from} to ${to}.`,
  );
};

/** Off unless it is said; a word that could mean either is no answer where safety hangs on it. */
const toSwitch = ({ text = '', name }: { text: string | undefined; name: string }): boolean => {
  if (text === '' || text === '0') return false;
  if (text === '1') return true;
  throw rejectError('config.invalid', `${name} is "${text}": give 1 or 0.`);
};

/** `FOLDER`, or `WORKSPACE=FOLDER`. */
const toWatchedFolder = (text: string): WatchedFolder => {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at));
  if (at > 0 && isWorkspaceName(name)) return { workspace: name, path: resolve(text.slice(at + 1)) };
  return { workspace: 'default', path: resolve(text) };
};

const toHome = (text: string): HomeName => {
  const found = homes.find((home) => home === text);
  if (found) return found;
  throw rejectError(
    'config.invalid',
    `ASSAY_HOME (or --home) is "${text}": give one of ${homes.join(', ')}.`,
  );
};

const toDeployment = (text: string): string => {
  if (/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/.test(text)) return text;
  throw rejectError(
    'config.invalid',
    `ASSAY_DEPLOYMENT (or --deployment) is "${text}": give 2 to 20 of a-z, 0-9 and "-", a letter first.`,
  );
};

const toEndpoint = (text: string | undefined): string | null => {
  if (text === undefined || text === '') return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw rejectError(
    'config.invalid',
    `AWS_ENDPOINT_URL (or --endpoint) is "${text}": give an address such as http://127.0.0.1:5000.`,
  );
};

const toSecretService = (text: string): AwsConfig['secrets'] => {
  if (text === 'ssm' || text === 'secrets-manager') return text;
  throw rejectError('config.invalid', `ASSAY_AWS_SECRETS is "${text}": give "ssm" or "secrets-manager".`);
};

const toAws = (options: ServerOptions, env: NodeJS.ProcessEnv): AwsConfig => ({
  deployment: toDeployment(options.deployment ?? env.ASSAY_DEPLOYMENT ?? 'assay'),
  region: options.region || env.AWS_REGION || env.AWS_DEFAULT_REGION || null,
  endpoint: toEndpoint(options.endpoint ?? env.AWS_ENDPOINT_URL),
  profile: options.profile || null,
  secrets: toSecretService(env.ASSAY_AWS_SECRETS ?? 'ssm'),
  search: toSearchConfig({
    endpoint: env.ASSAY_OPENSEARCH_ENDPOINT,
    service: env.ASSAY_OPENSEARCH_SERVICE,
  }),
});

const listOf = (text: string | undefined): string[] =>
  (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** The one place of the server that reads the environment. Error: `config.invalid` (reject) names the variable. */
export const loadServerConfig = (options: ServerOptions = {}): ServerConfig => {
  const env = process.env;
  const dataFolder = resolve(options.data ?? env.ASSAY_DATA ?? '.assay');
  return {
    home: toHome(options.home ?? env.ASSAY_HOME ?? 'local'),
    aws: toAws(options, env),
    dataFolder,
    typesFolder: resolve(options.types ?? env.ASSAY_TYPES ?? join(dataFolder, 'document-types')),
    backupsPath: resolve(options.backups ?? env.ASSAY_BACKUPS ?? `${dataFolder}-backups`),
    workers: toWholeNumber({
      text: options.workers ?? env.ASSAY_WORKERS,
      fallback: Math.max(1, Math.min(8, availableParallelism())),
      name: 'ASSAY_WORKERS',
      option: ' (or --workers)',
      from: 1,
      to: 64,
    }),
    search: env.ASSAY_SEARCH ? toSwitch({ text: env.ASSAY_SEARCH, name: 'ASSAY_SEARCH' }) : true,
    embedderFolder: env.ASSAY_EMBEDDER_FOLDER ? resolve(env.ASSAY_EMBEDDER_FOLDER) : null,
    host: options.host ?? env.ASSAY_HOST ?? '127.0.0.1',
    port: toWholeNumber({
      text: options.port ?? env.ASSAY_PORT,
      fallback: defaultPort,
      name: 'ASSAY_PORT',
      option: ' (or --port)',
      from: 0,
      to: 65_535,
    }),
    allowedHosts: listOf(env.ASSAY_ALLOWED_HOSTS),
    watch: [...(options.watch ?? []), ...listOf(env.ASSAY_WATCH)].map(toWatchedFolder),
    maxUploadBytes:
      1_000_000 *
      toWholeNumber({
        text: env.ASSAY_MAX_UPLOAD_MB,
        fallback: 100,
        name: 'ASSAY_MAX_UPLOAD_MB',
        option: '',
        from: 1,
        to: 10_000,
      }),
    requestsPerSecond: toWholeNumber({
      text: env.ASSAY_REQUESTS_PER_SECOND,
      fallback: 500,
      name: 'ASSAY_REQUESTS_PER_SECOND',
      option: '',
      from: 1,
      to: 1_000_000,
    }),
    webhooksAllowPrivate: toSwitch({
      text: env.ASSAY_WEBHOOKS_ALLOW_PRIVATE,
      name: 'ASSAY_WEBHOOKS_ALLOW_PRIVATE',
    }),
  };
};
