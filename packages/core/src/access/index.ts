export type { Principal } from './principal.ts';
export { hasRole, Role, roles } from './role.ts';
