import { assertWorkspaceName } from '../access/assert-workspace-name.ts';
import { auditWrite } from '../audit/audit-entry.ts';
import { latestChangeSeq } from '../changes/list-changes.ts';
import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import { type EventType, eventPayloads } from '../events/event.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore, Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { conditionOn } from '../records/condition.ts';
import {
  type StoredWebhook,
  toWebhookRecord,
  type WebhookRecord,
  WebhookTypes,
  webhookPlace,
  webhookPrefix,
  webhookSecrets,
  webhookSecretsPlace,
  webhooks,
  webhooksPartition,
} from './webhook-records.ts';
import { makeWebhookSecret, webhookSecretBytes } from './webhook-signature.ts';
import { parseWebhookUrl } from './webhook-url.ts';

/** Each costs a look at every change and a connection of its own. */
const maxPerWorkspace = 20;

/** How long the secret before a rotation goes on to sign: a working day of any time zone, to change it over. */
const previousSecretMs = 24 * 60 * 60 * 1_000;

/** Deliveries write a webhook too, several times a second at most. */
const attempts = 20;

export type NewWebhook = {
  workspace: string;
  url: string;
  description: string;
  /** Null for changes of all types. */
  types: readonly EventType[] | null;
  actor: string;
};

export type WebhookRequest = { workspace: string; webhookId: string; actor: string };

export type Webhooks = {
  /**
   * Begins at the latest change: what happened before is not told. `secret` is shown this once.
   * Errors: `webhook.invalid-url`, `webhook.invalid-types`, `webhook.invalid-description`, `webhook.too-many`,
   * `workspace.invalid-name` (reject), `webhook.conflict` (retry).
   */
  create(request: NewWebhook): Promise<{ webhook: WebhookRecord; secret: string }>;
  /** Oldest first. */
  list(request: { workspace: string }): Promise<WebhookRecord[]>;
  /** What is on its way may still arrive. Errors: `webhook.not-found` (reject), `webhook.changed` (retry). */
  remove(request: WebhookRequest): Promise<void>;
  /**
   * Goes on where it stopped, at once and with a new day to fail; changes are kept for 30 days.
   * Errors: `webhook.not-found` (reject), `webhook.changed` (retry).
   */
  enable(request: WebhookRequest): Promise<WebhookRecord>;
  /**
   * A new secret, shown this once. The one before signs too for 24 hours.
   * Errors: `webhook.not-found` (reject), `webhook.changed` (retry).
   */
  rotateSecret(request: WebhookRequest): Promise<{ secret: string }>;
};

const assertNewWebhook = ({ workspace, types, description }: NewWebhook): void => {
  assertWorkspaceName(workspace);
  if (description.length > 200) {
    throw rejectError('webhook.invalid-description', 'The field "description" takes up to 200 characters.', {
      details: { field: 'description' },
    });
  }
  if (types !== null && !WebhookTypes.safeParse(types).success) {
    throw rejectError(
      'webhook.invalid-types',
      `The field "types" takes null for all, or at least one of: ${Object.keys(eventPayloads).join(', ')}.`,
      { details: { field: 'types' } },
    );
  }
};

/** Who is told of a workspace's changes. `createWebhookDeliverer` tells them. */
export const createWebhooks = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  randomBytes: (count: number) => Uint8Array;
}): Webhooks => {
  const { records, commit, clock, ids, randomBytes } = options;

  const listStored = async (workspace: string): Promise<StoredWebhook[]> => {
    const prefix = webhookPrefix(workspace);
    const request = { workspace: platformWorkspace, partition: webhooksPartition, prefix };
    return (await webhooks.listAll(records, request)).map(({ value }) => value);
  };

  const commitAudited = (request: WebhookRequest & { action: string; writes: readonly Write[] }) => {
    const { workspace, webhookId, actor, action, writes } = request;
    const audit = auditWrite({ workspace, actor, action, target: webhookId, clock, ids });
    return commit({ workspace: platformWorkspace, writes: [...writes, audit], events: [] });
  };

  /** Writes what `plan` makes of a webhook, again where a delivery wrote it meanwhile: that goes on all the time. */
  const change = async <T>(
    request: WebhookRequest & { action: string },
    plan: (found: Versioned<StoredWebhook>) => Promise<{ writes: readonly Write[]; result: T }>,
  ): Promise<T> => {
    const { workspace, webhookId } = request;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const place = webhookPlace({ workspace, id: webhookId });
      const found = await webhooks.find(records, platformWorkspace, place);
      if (!found) {
        throw rejectError('webhook.not-found', 'There is no such webhook: the list of webhooks names them.');
      }
      const { writes, result } = await plan(found);
      if ((await commitAudited({ ...request, writes })).committed) return result;
    }
    throw retryError('webhook.changed', 'The webhook was written by others meanwhile: try again.');
  };

  return {
    create: async (request) => {
      assertNewWebhook(request);
      const { workspace, description, types, actor } = request;
      const url = parseWebhookUrl(request.url);
      if ((await listStored(workspace)).length >= maxPerWorkspace) {
        throw rejectError(
          'webhook.too-many',
          `A workspace has at most ${maxPerWorkspace} webhooks: remove one that is not needed.`,
        );
      }
      const webhook: StoredWebhook = {
        id: ids.create('webhook'),
        workspace,
        url,
        description,
        types: types && [...new Set(types)],
        enabled: true,
        createdAt: clock.now().toISOString(),
        createdBy: actor,
        lastSeq: await latestChangeSeq({ records, workspace }),
        batchEnd: null,
        lastDeliveredAt: null,
        failure: null,
        nextAttemptAt: null,
        disabledReason: null,
      };
      const webhookId = webhook.id;
      const secret = makeWebhookSecret(randomBytes(webhookSecretBytes));
      const result = await commitAudited({
        workspace,
        webhookId,
        actor,
        action: 'webhook.create',
        writes: [
          webhooks.put(platformWorkspace, webhook, 'absent'),
          webhookSecrets.put(platformWorkspace, { webhookId, secret, previous: null }, 'absent'),
        ],
      });
      if (!result.committed)
        throw retryError('webhook.conflict', 'The webhook could not be recorded: try again.');
      return { webhook: toWebhookRecord(webhook), secret };
    },

    list: async ({ workspace }) => (await listStored(workspace)).map(toWebhookRecord),

    remove: (request) =>
      change({ ...request, action: 'webhook.remove' }, async ({ value, version }) => ({
        writes: [
          webhooks.remove(platformWorkspace, webhookPlace(value), { version }),
          webhookSecrets.remove(platformWorkspace, webhookSecretsPlace(value.id)),
        ],
        result: undefined,
      })),

    enable: (request) =>
      change({ ...request, action: 'webhook.enable' }, async ({ value, version }) => {
        const enabled = { ...value, enabled: true, failure: null, nextAttemptAt: null, disabledReason: null };
        return {
          writes: [webhooks.put(platformWorkspace, enabled, { version })],
          result: toWebhookRecord(enabled),
        };
      }),

    rotateSecret: (request) =>
      change({ ...request, action: 'webhook.rotate-secret' }, async ({ value, version }) => {
        const secret = makeWebhookSecret(randomBytes(webhookSecretBytes));
        const until = new Date(clock.now().getTime() + previousSecretMs).toISOString();
        const before = await webhookSecrets.find(records, platformWorkspace, webhookSecretsPlace(value.id));
        const previous = before && { secret: before.value.secret, until };
        const secrets = { webhookId: value.id, secret, previous };
        return {
          writes: [
            { kind: 'check', key: webhooks.keyOf(platformWorkspace, webhookPlace(value)), if: { version } },
            webhookSecrets.put(platformWorkspace, secrets, conditionOn(before)),
          ],
          result: { secret },
        };
      }),
  };
};
