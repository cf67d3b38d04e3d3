import { outbox, platformWorkspace } from '@assay/core/events';
import {
  type ApiLogEntry,
  type ApiServices,
  createApi,
  defaultApiLimits,
  type ReadinessCheck,
} from '@assay/http-api';
import type { ServerConfig } from './config.ts';
import { openHome } from './home/open-home.ts';
import type { HomeConfig, ServiceHome } from './home/service-home.ts';
import { listPiiRecognizers } from './list-pii-recognizers.ts';
import { isLoopback } from './listen-guard.ts';

/** Who looks on while requests and jobs are worked on. */
export type Observer = {
  onEntry: (entry: ApiLogEntry) => void;
  onJobFailed: (failure: { job: string; messageId: string; code: string; last: boolean }) => void;
  onNoticeLost: (problem: { code: string }) => void;
  collectMetrics: () => Promise<string>;
};

export type ServiceConfig = HomeConfig &
  Pick<ServerConfig, 'host' | 'maxUploadBytes' | 'requestsPerSecond' | 'allowedHosts'>;

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The names under which requests are answered, null for any. A server that listens on this machine alone answers to
 * the machine's own names, so that no page in a browser reaches it under a name of its own (DNS rebinding).
 */
const hostsOf = (config: Pick<ServerConfig, 'host' | 'allowedHosts'>): string[] | null =>
  isLoopback(config.host) || config.allowedHosts.length > 0
    ? [...loopbackHosts, ...config.allowedHosts]
    : null;

const readiness = async (options: {
  home: ServiceHome;
  stopping: AbortSignal;
}): Promise<ReadinessCheck[]> => {
  const accepting = !options.stopping.aborted;
  // Any read will do; there is no such event.
  const asked = outbox.find(options.home.records, platformWorkspace, { partition: 'none', sort: 'none' });
  const store = await asked.then(
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
      message: store ? 'answers' : 'What is stored cannot be reached: run "assay doctor" to see why.',
    },
  ];
};

/** A server waits longer for work than a command that somebody waits for. */
const defaultWaitMs = 1_000;

/**
 * Opens the home and the API over it. Nothing listens, and nothing is worked on before `home.start`: the server
 * puts a socket before the API, the command line calls it within its own process.
 */
export const composeService = async (
  config: ServiceConfig,
  options: { stopping: AbortSignal; waitMs?: number; observe?: (home: ServiceHome) => Observer },
) => {
  const { stopping, waitMs = defaultWaitMs } = options;
  let observer: Observer | null = null;
  const home = await openHome(config, {
    onJobFailed: (failure) => observer?.onJobFailed(failure),
    onNoticeLost: (problem) => observer?.onNoticeLost(problem),
    waitMs,
  });
  observer = options.observe?.(home) ?? null;
  const services: ApiServices = {
    records: home.records,
    blobs: home.blobs,
    queue: home.queue,
    clock: home.clock,
    ids: home.ids,
    commit: home.commit,
    renderPage: home.renderPage,
    search: home.search,
    rebuildIndex: home.rebuildIndex,
    passwords: home.passwords,
    secrets: home.secrets,
    personalData: home.personalData,
    listPiiRecognizers,
    uploadSigner: home.uploadSigner,
    verifyUpload: home.verifyUpload,
    backups: home.backups,
    randomBytes: home.randomBytes,
    onChange: home.onChange,
    isIdle: home.isIdle,
    checkReadiness: () => readiness({ home, stopping }),
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
