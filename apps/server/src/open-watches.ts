import { createHash } from 'node:crypto';
import type { ServerConfig } from './config.ts';
import type { ServiceHome } from './home/service-home.ts';
import type { Log } from './log.ts';
import { openFolderWatch } from './watch/open-folder-watch.ts';

/** Names the door of a watched folder: the same folder is the same door after a restart. */
const doorId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12);

/** How long a file must stand still before it is taken. */
const stableMs = 1_000;

/** Watches every folder of the configuration. Errors: those of `openFolderWatch`. */
export const openWatches = async (options: {
  config: ServerConfig;
  home: ServiceHome;
  log: Log;
}): Promise<AsyncDisposable> => {
  const { config, home, log } = options;
  await using opened = new AsyncDisposableStack();
  for (const { workspace, path } of config.watch) {
    opened.use(
      await openFolderWatch({
        path,
        id: doorId(path),
        workspace,
        ownFolders: [config.dataFolder, config.backupsPath],
        maxBytes: config.maxUploadBytes,
        addDocument: home.addDocument,
        records: home.records,
        clock: home.clock,
        log,
        stableMs,
      }),
    );
  }
  return opened.move();
};
