import process from 'node:process';
import { rejectError } from '@assay/core';
import { loadServerConfig, type ServerConfig, type ServerOptions } from '@assay/server/config';

/** What the command line gives; it wins over the environment. */
export type GlobalOptions = ServerOptions & { workspace?: string; server?: string };

export type Config = ServerConfig & {
  workspace: string;
  /** Who is named in the audit log. */
  actor: string;
  /** Whether colours and bars may be used on standard error and output. */
  colour: boolean;
  /** A server to talk to, wherever it runs, instead of the folder's owner; null where none is named. */
  server: { url: string; key: string } | null;
};

const toServer = (url: string | undefined, key: string | undefined): Config['server'] => {
  if (url === undefined || url === '') return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw rejectError(
      'config.invalid',
      `ASSAY_SERVER (or --server) is "${url}": give an address such as http://127.0.0.1:4800.`,
    );
  }
  if (key === undefined || key === '') {
    throw rejectError(
      'config.no-key',
      `The server ${url} asks for a key: set ASSAY_KEY to one that "assay keys create" has shown.`,
    );
  }
  return { url: url.replace(/\/$/, ''), key };
};

/** The one place of the command line that reads the environment. Errors: `config.invalid`, `config.no-key` (reject). */
export const loadConfig = (options: GlobalOptions): Config => {
  const env = process.env;
  return {
    ...loadServerConfig(options),
    workspace: options.workspace ?? env.ASSAY_WORKSPACE ?? 'default',
    actor: env.USER ?? 'cli',
    colour: env.NO_COLOR === undefined && process.stdout.isTTY === true,
    server: toServer(options.server ?? env.ASSAY_SERVER, env.ASSAY_KEY),
  };
};

/** An access key of a source that is about to be added. */
export type SourceKey = { accessKeyId: string; secretAccessKey: string; sessionToken: string | null };

/** From variables of their own, so that the process's own AWS key is not given to a source by mistake; null without one. */
export const loadSourceKey = (): SourceKey | null => {
  const env = process.env;
  const accessKeyId = env.ASSAY_SOURCE_ACCESS_KEY_ID;
  const secretAccessKey = env.ASSAY_SOURCE_SECRET_ACCESS_KEY;
  if (!accessKeyId || !secretAccessKey) return null;
  return { accessKeyId, secretAccessKey, sessionToken: env.ASSAY_SOURCE_SESSION_TOKEN || null };
};
