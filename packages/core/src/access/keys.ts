import { auditWrite } from '../audit/audit-entry.ts';
import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore, Write } from '../ports/record-store.ts';
import { assertWorkspaceName } from './assert-workspace-name.ts';
import {
  type KeyRecord,
  keyListPartition,
  keyPlace,
  keys,
  type StoredKey,
  toKeyRecord,
} from './key-records.ts';
import { isSameHash, makeSecret, parseSecret, secretBytes } from './key-secret.ts';
import type { Principal } from './principal.ts';
import { Role } from './role.ts';

/** How often a revocation that met another write of the same key looks again. */
const revokeAttempts = 5;

export type NewKey = {
  /** The one workspace that it opens; null for all of the platform. */
  workspace: string | null;
  role: Role;
  /** What people call it, such as the program that holds it. */
  name: string;
  actor: string;
  /** ISO 8601; null or left out for none. */
  expiresAt?: string | null;
};

export type Keys = {
  /**
   * `secret` is shown this once and cannot be had again.
   * Errors: `key.invalid-name`, `key.invalid-role`, `key.invalid-expiry`, `workspace.invalid-name` (reject).
   */
  create(request: NewKey): Promise<{ key: KeyRecord; secret: string }>;
  /**
   * Holds from the moment it resolves; a second time changes nothing. `within` is the caller's own workspace, null for
   * any. Errors: `key.not-found` (reject), also for a key of another workspace.
   */
  revoke(request: { keyId: string; within: string | null; actor: string }): Promise<void>;
  /** Oldest first, with those that are revoked or expired; null for the platform's own. */
  list(request: { workspace: string | null }): Promise<KeyRecord[]>;
  /** Who holds this secret; null when it is unknown, revoked or expired. */
  verify(secret: string): Promise<Principal | null>;
};

const assertNewKey = (request: NewKey, now: Date): void => {
  if (request.workspace !== null) assertWorkspaceName(request.workspace);
  if (request.name.trim() === '' || request.name.length > 200) {
    throw rejectError('key.invalid-name', 'A key needs a name of 1 to 200 characters.');
  }
  if (!Role.safeParse(request.role).success) {
    throw rejectError('key.invalid-role', `A key has one of the roles ${Role.options.join(', ')}.`);
  }
  const expiresAt = request.expiresAt ?? null;
  if (expiresAt !== null && !(Date.parse(expiresAt) > now.getTime())) {
    throw rejectError('key.invalid-expiry', 'A key expires at an ISO 8601 time that is still to come.');
  }
};

/** API keys: who may come in, and as what. Every making and revoking is in the audit log of the key's workspace. */
export const createKeys = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  randomBytes: (count: number) => Uint8Array;
}): Keys => {
  const { records, commit, clock, ids, randomBytes } = options;
  const find = (keyId: string) => keys.find(records, platformWorkspace, keyPlace(keyId));

  const commitAudited = (request: { key: StoredKey; write: Write; actor: string; action: string }) => {
    const { key, write, actor, action } = request;
    const workspace = keyListPartition(key.workspace);
    const audit = auditWrite({ workspace, actor, action, target: key.id, clock, ids });
    return commit({ workspace: platformWorkspace, writes: [write, audit], events: [] });
  };

  return {
    create: async (request) => {
      const now = clock.now();
      assertNewKey(request, now);
      const { workspace, role, name, actor } = request;
      const id = ids.create('key');
      const { secret, hash } = makeSecret(id, randomBytes(secretBytes));
      const expiresAt = request.expiresAt ? new Date(request.expiresAt).toISOString() : null;
      const createdAt = now.toISOString();
      const key = {
        id,
        name,
        workspace,
        role,
        createdAt,
        createdBy: actor,
        expiresAt,
        revokedAt: null,
        hash,
      };
      const write = keys.put(platformWorkspace, key, 'absent');
      const result = await commitAudited({ key, write, actor, action: 'key.create' });
      if (!result.committed) throw retryError('key.conflict', 'The key could not be recorded: try again.');
      return { key: toKeyRecord(key), secret };
    },

    revoke: async ({ keyId, within, actor }) => {
      for (let attempt = 0; attempt < revokeAttempts; attempt += 1) {
        const found = await find(keyId);
        if (!found || (within !== null && found.value.workspace !== within)) {
          throw rejectError(
            'key.not-found',
            `There is no key ${keyId}: the list of keys names those there are.`,
            {
              details: { keyId },
            },
          );
        }
        if (found.value.revokedAt !== null) return;
        const key = { ...found.value, revokedAt: clock.now().toISOString() };
        const write = keys.put(platformWorkspace, key, { version: found.version });
        const result = await commitAudited({ key, write, actor, action: 'key.revoke' });
        if (result.committed) return;
      }
      throw retryError('key.changed', 'The key was written by another meanwhile: try again.', {
        details: { keyId },
      });
    },

    list: async ({ workspace }) => {
      const listed: KeyRecord[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof keys.listByIndex>> = await keys.listByIndex(records, {
          workspace: platformWorkspace,
          index: 'workspace',
          partition: keyListPartition(workspace),
          limit: 1_000,
          cursor,
        });
        listed.push(...page.items.map(({ value }) => toKeyRecord(value)));
        cursor = page.cursor;
      } while (cursor);
      return listed;
    },

    verify: async (secret) => {
      const claimed = parseSecret(secret);
      const key = claimed && (await find(claimed.keyId))?.value;
      if (!key || !isSameHash(key.hash, claimed.hash)) return null;
      const isExpired = key.expiresAt !== null && Date.parse(key.expiresAt) <= clock.now().getTime();
      if (isExpired || key.revokedAt !== null) return null;
      return { actor: `key:${key.id}`, role: key.role, workspace: key.workspace, isOwner: false };
    },
  };
};
