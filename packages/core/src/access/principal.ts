import type { Role } from './role.ts';

/** Who asks, once it is proven. */
export type Principal = {
  /** Who is named in the audit log: `key:<id>`, or the name of the folder's owner. */
  actor: string;
  role: Role;
  /** The one workspace it may touch; null for all of the platform. */
  workspace: string | null;
  /** Holds the data folder itself (the same user on the same machine), and so could read it anyway. */
  isOwner: boolean;
};
