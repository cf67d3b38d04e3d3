import type { Keys, Workspaces } from '@assay/core/access';
import { isLoopback } from './listen-guard.ts';

type Access = { keys: Pick<Keys, 'list' | 'create'>; workspaces: Pick<Workspaces, 'list'> };

/** Whether somebody holds a key that was not revoked, of the platform or of any workspace. */
export const hasLiveKey = async ({ keys, workspaces }: Access): Promise<boolean> => {
  const owners = [null, ...(await workspaces.list()).map(({ name }) => name)];
  for (const workspace of owners) {
    const held = await keys.list({ workspace });
    if (held.some((key) => key.revokedAt === null)) return true;
  }
  return false;
};

/**
 * At the very first start on this machine alone, the key that everything else can be done with; its secret, or null.
 * A server that listens wider makes none by itself: whoever opens it to a network makes one on purpose.
 */
export const makeFirstKey = async (
  options: Access & { host: string; actor: string },
): Promise<string | null> => {
  const { keys, host, actor } = options;
  if (!isLoopback(host) || (await hasLiveKey(options))) return null;
  const { secret } = await keys.create({ workspace: null, role: 'admin', name: 'first key', actor });
  return secret;
};
