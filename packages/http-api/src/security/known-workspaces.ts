import type { Principal, Workspaces } from '@assay/core/access';
import { RequestError } from '../problems/request-error.ts';

export type KnownWorkspaces = {
  /** Errors: `workspace.not-found` (reject). */
  require(request: { workspace: string; principal: Principal; method: string }): Promise<void>;
};

/**
 * Holds requests to workspaces that there are: a key of the platform that misspells one must not fill a new one
 * unnoticed. The folder's owner makes one by writing to it. Workspaces are never removed, so what was seen is kept.
 */
export const createKnownWorkspaces = (workspaces: Pick<Workspaces, 'find' | 'ensure'>): KnownWorkspaces => {
  const known = new Set<string>();
  return {
    require: async ({ workspace, principal, method }) => {
      // A key of one workspace was made for one that there is.
      if (principal.workspace !== null || known.has(workspace)) return;
      const found = await workspaces.find(workspace);
      if (found === null && principal.isOwner) {
        if (method === 'GET' || method === 'HEAD') return;
        await workspaces.ensure({ name: workspace, actor: principal.actor });
      } else if (found === null) {
        throw new RequestError({
          code: 'workspace.not-found',
          message: 'There is no such workspace: GET /v1/workspaces lists those there are, POST makes one.',
        });
      }
      known.add(workspace);
    },
  };
};
