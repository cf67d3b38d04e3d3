import { hasRole, isWorkspaceName, type Principal, type Role } from '@assay/core/access';
import { RequestError } from '../problems/request-error.ts';

const assertRole = (principal: Principal, role: Role): void => {
  if (hasRole(principal.role, role)) return;
  throw new RequestError({
    code: 'access.role-too-low',
    message: `This needs a key with the role ${role} or higher; yours has ${principal.role}.`,
    details: { needed: role, held: principal.role },
  });
};

/** Errors: `access.platform-only`, `access.role-too-low` (reject). */
export const authorizePlatform = (principal: Principal, role: Role): void => {
  if (principal.workspace !== null) {
    throw new RequestError({
      code: 'access.platform-only',
      message: 'This needs a key of the platform; yours is bound to one workspace.',
    });
  }
  assertRole(principal, role);
};

export const workspaceHeader = 'Assay-Workspace';
const defaultWorkspace = 'default';

/**
 * Gives the workspace that the request concerns. Errors: `access.other-workspace`, `access.role-too-low`,
 * `workspace.invalid-name` (reject).
 */
export const authorizeWorkspace = (principal: Principal, role: Role, headers: Headers): string => {
  const chosen = headers.get(workspaceHeader);
  if (principal.workspace !== null && chosen !== null && chosen !== principal.workspace) {
    throw new RequestError({
      code: 'access.other-workspace',
      message: `Your key is bound to its own workspace; leave the header ${workspaceHeader} out.`,
    });
  }
  assertRole(principal, role);
  const workspace = principal.workspace ?? chosen ?? defaultWorkspace;
  if (isWorkspaceName(workspace)) return workspace;
  throw new RequestError({
    code: 'workspace.invalid-name',
    message: `The header ${workspaceHeader} names a workspace: lower-case letters, digits and hyphens.`,
  });
};
