import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** A copy holds what was deleted since, so it is not kept for ever: long enough to notice that an upgrade went wrong. */
const keepMs = 30 * 24 * 3_600_000;

const sync = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const listCopies = (path: string): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.before-v`))
    .map((name) => join(dirname(path), name));

/** Removes copies that were kept before upgrades of long ago. */
export const removeOldCopies = (options: { path: string; now: Date }): void => {
  for (const copy of listCopies(options.path)) {
    if (options.now.getTime() - statSync(copy).mtimeMs > keepMs) rmSync(copy, { force: true });
  }
};

/**
 * Writes `<database>.before-v<version>`, durably. It stays, and replaces those of earlier upgrades, when `keep` was
 * called; else it goes again.
 */
export const keepCopyBefore = (
  connection: DatabaseSync,
  { path, version }: { path: string; version: number },
): Disposable & { keep(): string } => {
  const copy = `${path}.before-v${version}`;
  const aside = `${copy}.new`;
  const remove = (): void => {
    rmSync(aside, { force: true });
    rmSync(copy, { force: true });
  };
  try {
    rmSync(aside, { force: true });
    // SQLite fills an empty file, and would make it with the rights that the process gives by default.
    closeSync(openSync(aside, 'wx', 0o600));
    connection.prepare('VACUUM INTO ?').run(aside);
    sync(aside);
    renameSync(aside, copy);
    sync(dirname(path));
  } catch (thrown) {
    remove();
    throw thrown;
  }
  let kept = false;
  return {
    keep: () => {
      kept = true;
      for (const other of listCopies(path)) if (other !== copy) rmSync(other, { force: true });
      return copy;
    },
    [Symbol.dispose]: () => {
      if (!kept) remove();
    },
  };
};
