import { openDocumentTasks, readFolderOwner } from '@assay/adapters-local';
import { rejectError } from '@assay/core';
import { type ApiClient, createApiClient } from '@assay/http-api';
import { composeService } from '@assay/server/compose';
import type { Config } from './config.ts';
import { followWork } from './service/follow-work.ts';

/** The pool that reads and extracts outside of this process; usable without a data folder. */
export const openTasks = (config: Pick<Config, 'workers'> & Partial<Pick<Config, 'typesFolder'>>) =>
  openDocumentTasks(config);

/**
 * What every command talks to: the API, of a running server or within this process. Which of the two it is changes
 * nothing of what a command does or prints.
 */
export type Service = {
  client: ApiClient;
  /**
   * Lets work go on until nothing is left to do, or, on a server that others keep busy, until the documents of these
   * uploads have come to their end. `onLook` is called from time to time meanwhile, and at the end.
   */
  work(request: {
    uploadIds?: readonly string[];
    signal: AbortSignal;
    onLook?: () => Promise<void>;
  }): Promise<void>;
  /** Waits for what is in hand; what is left goes on at the next start. */
  close(options: { graceMs: number }): Promise<void>;
};

const openRemote = (options: { url: string; key: string; workspace: string }): Service => {
  const client = createApiClient({
    fetch: (request) => fetch(request),
    baseUrl: options.url,
    key: options.key,
    workspace: options.workspace,
  });
  return { client, work: (request) => followWork({ client, ...request }), close: async () => undefined };
};

const openOwn = async (config: Config): Promise<Service> => {
  const stopping = new AbortController();
  const { home, api } = await composeService(config, { stopping: stopping.signal });
  const principal = { actor: config.actor, role: 'admin', workspace: null, isOwner: true } as const;
  const client = createApiClient({
    fetch: (request) => api.fetch(request, { principal }),
    baseUrl: 'http://assay.internal',
    key: null,
    workspace: config.workspace,
  });
  let started = false;
  return {
    client,
    work: async ({ signal, onLook }) => {
      if (!started) home.start();
      started = true;
      await home.drain({ signal, ...(onLook && { onLook }) });
    },
    close: async ({ graceMs }) => {
      stopping.abort();
      await home.close({ graceMs });
    },
  };
};

/** Error: `folder.in-use` (reject) when a server or another command has the folder. */
export const assertFree = async (dataFolder: string): Promise<void> => {
  const owner = await readFolderOwner(dataFolder);
  if (owner === null) return;
  throw rejectError(
    'folder.in-use',
    `Process ${owner.pid} works in ${dataFolder}, which is to be made anew: end it first, or name another folder.`,
  );
};

/**
 * Opens the service: the server that is named; else, of a local home, the one that owns the data folder; else the home
 * itself, in this process. Errors: those of `openHome`.
 */
export const openService = async (config: Config): Promise<Service> => {
  const { workspace } = config;
  if (config.server) return openRemote({ ...config.server, workspace });
  // On AWS nobody owns anything: any number of processes work on the same.
  if (config.home === 'aws') return openOwn(config);
  const owner = await readFolderOwner(config.dataFolder);
  if (owner?.url && owner.token) return openRemote({ url: owner.url, key: owner.token, workspace });
  return openOwn(config);
};
