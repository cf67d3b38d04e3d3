import { userInfo } from 'node:os';
import { createKeys, createWorkspaces } from '@assay/core/access';
import { composeService } from './compose.ts';
import type { ServerConfig } from './config.ts';
import { hasLiveKey, makeFirstKey } from './first-key.ts';
import { assertMayListen, localUrl } from './listen-guard.ts';
import type { Log } from './log.ts';
import { observe } from './observe.ts';
import { openListener } from './open-listener.ts';
import { createOwnerToken } from './owner-token.ts';
import { runWebhooks } from './run-webhooks.ts';
import { runSchedules } from './schedules/run-schedules.ts';

export type RunningServer = {
  /** Under which a program on this machine reaches it. */
  url: string;
  /** The secret of the key made at the very first start; null at every later one. It is shown once. */
  firstKey: string | null;
  /** Where everything is kept, for people. */
  place: string;
  /** Stops listening, lets requests and jobs finish for a while, hands back the rest, and lets go of the home. */
  close: () => Promise<void>;
};

/** Long enough for a page to be finished, short enough for a service manager not to kill us. */
const graceMs = 8_000;

/** Saves requests where each look into a queue is one; ends within the grace. */
const waitMs = 5_000;

/**
 * Opens the home, listens, and works. When it resolves, requests are answered.
 * Errors: those of `openHome`; `server.no-key`, `server.port-taken`, `server.host-unusable` (reject).
 */
export const startServer = async (config: ServerConfig, { log }: { log: Log }): Promise<RunningServer> => {
  const stopping = new AbortController();
  const { home, services, api } = await composeService(config, {
    stopping: stopping.signal,
    waitMs,
    observe: (opened) => observe({ home: opened, log }),
  });
  await using opened = new AsyncDisposableStack();
  opened.defer(() => home.close({ graceMs }));

  const actor = userInfo().username;
  const access = { keys: createKeys(services), workspaces: createWorkspaces(services) };
  assertMayListen({ host: config.host, hasKey: await hasLiveKey(access) });

  const owner = createOwnerToken({ randomBytes: home.randomBytes, actor });
  if (home.upgraded) {
    const { from, to } = home.upgraded;
    log({ level: 'warn', event: 'folder.upgraded', from, to });
  }
  const listener = opened.use(
    await openListener({
      host: config.host,
      port: config.port,
      stopping: stopping.signal,
      answer: (request, remoteAddress) => {
        const principal = owner.toPrincipal(request);
        return api.fetch(request, { remoteAddress, ...(principal && { principal }) });
      },
    }),
  );
  home.start();
  const telling = runWebhooks({
    home,
    allowPrivate: config.webhooksAllowPrivate,
    log,
    signal: stopping.signal,
  });
  const working = Promise.all([runSchedules({ home, log, signal: stopping.signal }), telling]);
  opened.defer(async () => {
    stopping.abort();
    await working;
  });
  if (config.watch.length > 0) {
    const { openWatches } = await import('./open-watches.ts');
    opened.use(await openWatches({ config, home, log }));
  }
  // Last, as a start that fails shows it to nobody.
  const firstKey = await makeFirstKey({ ...access, host: config.host, actor });
  const url = localUrl({ host: config.host, port: listener.port });
  home.folder?.announce({ url, token: owner.token });
  log({
    level: 'info',
    event: 'server.started',
    host: config.host,
    port: listener.port,
    workers: config.workers,
  });

  const resources = opened.move();
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    log({ level: 'info', event: 'server.stopping' });
    stopping.abort();
    await resources.disposeAsync();
    log({ level: 'info', event: 'server.stopped' });
  };
  return {
    url,
    firstKey,
    place: home.place,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};
