import { createHash, timingSafeEqual } from 'node:crypto';
import type { Principal } from '@assay/core/access';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * The token of one run of the server. It lies in the data folder, readable by its owner alone: who can read it could
 * read the folder itself, and so gets every right.
 */
export const createOwnerToken = (options: {
  randomBytes: (count: number) => Uint8Array;
  actor: string;
}): { token: string; toPrincipal: (request: Request) => Principal | null } => {
  const token = `owner_${Buffer.from(options.randomBytes(32)).toString('base64url')}`;
  const expected = digest(`Bearer ${token}`);
  const principal: Principal = { actor: options.actor, role: 'admin', workspace: null, isOwner: true };
  return {
    token,
    toPrincipal: (request) =>
      timingSafeEqual(digest(request.headers.get('authorization') ?? ''), expected) ? principal : null,
  };
};
