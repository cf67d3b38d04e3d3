export { KeyRecord } from './key-records.ts';
export { createKeys, type Keys, type NewKey } from './keys.ts';
export type { Principal } from './principal.ts';
export { hasRole, Role, roles } from './role.ts';
export { isWorkspaceName } from './workspace-name.ts';
export { createWorkspaces, WorkspaceRecord, type Workspaces } from './workspaces.ts';
