import { z } from 'zod';

/** From the least to the most: each may do what those before it may. */
export const roles = ['viewer', 'reviewer', 'operator', 'admin'] as const;

/**
 * viewer: reads. reviewer: also decides on findings and fields. operator: also adds and deletes documents and works
 * the queues. admin: also keys, passwords, schedules, the audit log.
 */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const hasRole = (held: Role, needed: Role): boolean => roles.indexOf(held) >= roles.indexOf(needed);
