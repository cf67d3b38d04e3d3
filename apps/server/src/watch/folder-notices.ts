import { watch } from 'chokidar';
import { systemCode } from './file-errors.ts';
import { isPathLeftAlone, toRelative } from './watched-path.ts';

/** What the system says has changed, as far as it says anything: a network share may say nothing. */
export type FolderNotices = AsyncDisposable & {
  /** From then on nothing that happens goes unnoticed, as far as the system notices. */
  ready: Promise<void>;
};

/** Put in place of bytes that are no text: such a path would not find its file. */
const replacement = '\uFFFD';

export const openFolderNotices = (options: {
  root: string;
  onFile: (path: Buffer) => void;
  /** Something changed whose name is no text: only a scan can find it. */
  onNameless: () => void;
  onFailure: (code: string) => void;
}): FolderNotices => {
  const { root, onFile, onNameless, onFailure } = options;
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    // A file that is replaced by renaming is told of at once: whether it stands still is seen to elsewhere.
    atomic: false,
    ignored: (path) => path !== root && isPathLeftAlone(toRelative(root, path)),
  });
  const tell = (path: string): void => {
    if (path.includes(replacement)) onNameless();
    else onFile(toRelative(root, path));
  };
  const ready = Promise.withResolvers<void>();
  watcher
    .on('add', tell)
    .on('change', tell)
    .on('raw', (_event, path) => {
      if (typeof path === 'string' && path.includes(replacement)) onNameless();
    })
    .on('error', (thrown) => {
      onFailure(systemCode(thrown));
      ready.resolve();
    })
    .on('ready', () => ready.resolve());
  return {
    ready: ready.promise,
    [Symbol.asyncDispose]: async () => {
      ready.resolve();
      await watcher.close();
    },
  };
};
