import { join } from 'node:path';
import { rejectError, retryError } from '@assay/core';
import { assertNotification } from '@assay/core/agents';
import type { Notifier } from '@assay/core/ports';
import { hasCode } from '../blobs/file-errors.ts';
import { createLineLog } from './line-log.ts';

const defaultMaxBytes = 8 * 1024 * 1024;
const oldFiles = 4;

const toNotifierError = (thrown: unknown, path: string): Error =>
  hasCode(thrown, 'EACCES') || hasCode(thrown, 'EPERM')
    ? rejectError('notifier.access-denied', `The file ${path} cannot be written: allow it to this user.`, {
        cause: thrown,
      })
    : retryError(
        'notifier.unavailable',
        `The file ${path} cannot be written: check that its disk is there and has room, then try again.`,
        { cause: thrown },
      );

/**
 * Tells people by lines of JSON in `notifications/notifications.jsonl`, which a log collector reads. After 8 MiB it
 * begins a new file and keeps four old ones. It is a folder of its own because backups take files of the data folder
 * itself, and these move.
 */
export const createFileNotifier = (options: { folder: string; maxBytes?: number }): Notifier => {
  const { folder, maxBytes = defaultMaxBytes } = options;
  const path = join(folder, 'notifications', 'notifications.jsonl');
  const log = createLineLog({ path, maxBytes, oldFiles, isDurable: true });
  let turn: Promise<unknown> = Promise.resolve();

  return {
    notify: async (notification) => {
      assertNotification(notification);
      const line = JSON.stringify(notification);
      const told = turn.then(() => log.append([line]));
      turn = told.catch(() => undefined);
      await told.catch((thrown: unknown) => {
        throw toNotifierError(thrown, path);
      });
    },
  };
};
