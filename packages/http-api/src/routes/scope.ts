import { rejectError } from '@assay/core';
import type { Principal } from '@assay/core/access';
import { z } from 'zod';

export const Scope = z
  .enum(['workspace', 'platform'])
  .default('workspace')
  .describe('Whether the workspace of the request is meant, or the platform itself.');

/** The workspace that is meant; null for the platform. Errors: `access.platform-only` (reject). */
export const resolveScope = (options: {
  principal: Principal | null;
  workspace: string;
  scope: z.infer<typeof Scope>;
}): string | null => {
  const { principal, workspace, scope } = options;
  if (scope === 'workspace') return workspace;
  if (principal?.workspace === null) return null;
  throw rejectError(
    'access.platform-only',
    'This needs a key of the platform; yours is bound to one workspace: leave "scope" out.',
  );
};
