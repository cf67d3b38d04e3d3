import { type LocalHome, loadServerSecret, openLocalHome } from '@assay/adapters-local';
import {
  type ApiLogEntry,
  type ApiServices,
  createApi,
  createHmacUploadSigner,
  defaultApiLimits,
  type ReadinessCheck,
} from '@assay/http-api';
import type { ServerConfig } from './config.ts';
import { isLoopback } from './listen-guard.ts';

/** Who looks on while requests and jobs are worked on. */
export type Observer = {
  onEntry: (entry: ApiLogEntry) => void;
  onJobFailed: (failure: { job: string; messageId: string; code: string; last: boolean }) => void;
  collectMetrics: () => Promise<string>;
};

export type LocalConfig = Pick<
  ServerConfig,
  'dataFolder' | 'workers' | 'backupsPath' | 'host' | 'maxUploadBytes' | 'requestsPerSecond' | 'allowedHosts'
>;

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The names under which requests are answered, null for any. A server that listens on this machine alone answers to
 * the machine's own names, so that no page in a browser reaches it under a name of its own (DNS rebinding).
 */
const hostsOf = (config: Pick<ServerConfig, 'host' | 'allowedHosts'>): string[] | null =>
  isLoopback(config.host) || config.allowedHosts.length > 0
    ? [...loopbackHosts, ...config.allowedHosts]
    : null;

const readiness = async (options: { home: LocalHome; stopping: AbortSignal }): Promise<ReadinessCheck[]> => {
  const accepting = !options.stopping.aborted;
  const store = await options.home.isIdle().then(
    () => true,
    () => false,
  );
  return [
    {
      check: 'accepting',
      ok: accepting,
      message: accepting ? 'takes requests' : 'The server is shutting down: ask again after its restart.',
    },
    {
      check: 'store',
      ok: store,
      message: store
        ? 'answers'
        : 'The data folder does not answer: look at its disk, or run "assay doctor".',
    },
  ];
};

/**
 * Opens the local home and the API over it. Nothing listens, and nothing is worked on before `home.start`: the server
 * puts a socket before the API, the command line calls it within its own process.
 */
export const composeLocal = async (
  config: LocalConfig,
  options: { stopping: AbortSignal; observe?: (home: LocalHome) => Observer },
) => {
  let observer: Observer | null = null;
  const home = await openLocalHome({
    dataFolder: config.dataFolder,
    workers: config.workers,
    backupsPath: config.backupsPath,
    onJobFailed: (failure) => observer?.onJobFailed(failure),
  });
  observer = options.observe?.(home) ?? null;
  const signer = createHmacUploadSigner({ secret: await loadServerSecret({ folder: home.folder.path }) });
  const services: ApiServices = {
    records: home.records,
    blobs: home.blobs,
    queue: home.queue,
    clock: home.clock,
    ids: home.ids,
    commit: home.commit,
    renderPage: home.renderPage,
    passwords: home.passwords,
    uploadSigner: signer,
    verifyUpload: signer.verify,
    backups: home.backups,
    randomBytes: home.randomBytes,
    onChange: home.onChange,
    isIdle: home.isIdle,
    checkReadiness: () => readiness({ home, stopping: options.stopping }),
    collectMetrics: observer?.collectMetrics ?? null,
    limits: {
      ...defaultApiLimits,
      maxUploadBytes: config.maxUploadBytes,
      requestsPerSecond: config.requestsPerSecond,
    },
  };
  const hosts = hostsOf(config);
  const api = createApi({
    services,
    log: (entry) => observer?.onEntry(entry),
    ...(hosts && { allowedHosts: hosts }),
  });
  return { home, services, api };
};
