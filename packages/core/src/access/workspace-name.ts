const workspacePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Lower-case letters, digits and "-", at most 63; names that begin with "_" are the platform's own. */
export const isWorkspaceName = (name: string): boolean => workspacePattern.test(name);
