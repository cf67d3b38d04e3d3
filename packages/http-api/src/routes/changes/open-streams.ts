import { retryError } from '@assay/core';
import { perServices } from '../per-services.ts';

/** A stream costs a connection and a look now and then. One workspace must leave room for the others. */
export const maxStreams = 200;
export const maxStreamsOfWorkspace = 50;

const openStreams = perServices(() => new Map<string, number>());

/** Takes the place of one stream; calling what it gives leaves it, once. Errors: `changes.busy` (retry). */
export const takeStreamPlace = (
  services: Parameters<typeof openStreams>[0],
  workspace: string,
): (() => void) => {
  const counts = openStreams(services);
  const own = counts.get(workspace) ?? 0;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all >= maxStreams || own >= maxStreamsOfWorkspace) {
    throw retryError(
      'changes.busy',
      'As many streams are open as may be: close one, or ask GET /v1/changes.',
      {
        retryAfterMs: 5_000,
      },
    );
  }
  counts.set(workspace, own + 1);
  let left = false;
  return () => {
    if (left) return;
    left = true;
    const rest = (counts.get(workspace) ?? 1) - 1;
    if (rest > 0) counts.set(workspace, rest);
    else counts.delete(workspace);
  };
};
