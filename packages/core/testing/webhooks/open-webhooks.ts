import { createIdSource } from '@assay/core';
import type { Change } from '@assay/core/changes';
import { createCommit, createRelay, type NewEvent } from '@assay/core/events';
import type { Clock, RecordStore, WebhookAnswer, WebhookPost } from '@assay/core/ports';
import { createWebhookDeliverer, createWebhooks, type WebhookFailure } from '@assay/core/webhooks';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

export type Message = { workspace: string; webhookId: string; items: Change[]; next: number };

/** What a receiver that works answers. */
export const ok: WebhookAnswer = { status: 200, retryAfterMs: null };

export const readMessage = (post: WebhookPost): Message => JSON.parse(post.body);

/** The numbers of the changes of every message, in the order in which they were sent. */
export const seqsOf = (posts: readonly WebhookPost[]): number[] =>
  posts.flatMap((post) => readMessage(post).items.map(({ seq }) => seq));

export const messageIdOf = (post: WebhookPost | undefined): string | undefined => post?.headers['webhook-id'];

/** `from`, and so many numbers after it. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** Webhooks over memory, with receivers that a test plays, and changes that it makes. */
export const openWebhooks = () => {
  const clock = createManualClock();
  const records = createMemoryRecordStore({ clock });
  let turn = 0;
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, (_, place) => (place * 37 + ++turn * 11) % 256);
  const ids = createIdSource({ now: clock.now, randomBytes });
  const commit = createCommit({ records, clock, ids });
  const bus = { publish: async () => ({ failed: [] }) };
  const relay = createRelay({ records, bus, clock });
  const webhooks = createWebhooks({ records, commit, clock, ids, randomBytes });
  const posts: WebhookPost[] = [];
  const failures: WebhookFailure[] = [];
  const problems: string[] = [];
  const receiver: { answer: (post: WebhookPost) => WebhookAnswer | Promise<WebhookAnswer> } = {
    answer: () => ok,
  };

  const openDeliverer = (
    options: {
      records?: RecordStore;
      clock?: Clock;
      random?: number;
      pollMs?: number;
      onChange?: (listener: (workspace: string) => void) => Disposable;
    } = {},
  ) =>
    createWebhookDeliverer({
      records,
      clock,
      sender: {
        post: async (post) => {
          posts.push(post);
          return receiver.answer(post);
        },
      },
      onFailed: (failure) => failures.push(failure),
      onProblem: ({ error }) => problems.push(error.code),
      ...options,
      random: () => options.random ?? 1,
    });

  return {
    clock,
    records,
    webhooks,
    relay,
    /** Every message that a receiver was sent. */
    posts,
    failures,
    problems,
    /** How the receivers answer; 200 unless a test says otherwise. */
    receiver,
    openDeliverer,
    create: (request: Partial<Parameters<typeof webhooks.create>[0]> = {}) =>
      webhooks.create({
        workspace: 'default',
        url: 'https://receiver.example/hook',
        description: '',
        types: null,
        actor: 'tester',
        ...request,
      }),
    /** Makes so many changes. */
    happen: async (
      count: number,
      options: { workspace?: string; type?: 'document.read' | 'reconciliation.requested' } = {},
    ): Promise<void> => {
      const { workspace = 'default', type = 'document.read' } = options;
      const event: NewEvent = { type, data: { contentId: 'c1' } };
      for (let left = count; left > 0; left -= 20) {
        await commit({ workspace, writes: [], events: Array(Math.min(left, 20)).fill(event) });
      }
      while ((await relay.relayPage()) > 0);
    },
    current: async (workspace = 'default') => {
      const [webhook] = await webhooks.list({ workspace });
      if (!webhook) throw new Error('There is no webhook.');
      return webhook;
    },
  };
};
