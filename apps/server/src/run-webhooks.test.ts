import { createIdSource } from '@assay/core';
import { createCommit, createRelay } from '@assay/core/events';
import type { WebhookSender } from '@assay/core/ports';
import { createManualClock, createMemoryRecordStore } from '@assay/core/testing/memory';
import { createWebhooks } from '@assay/core/webhooks';
import { expect, it, vi } from 'vitest';
import type { LogEntry } from './log.ts';
import { runWebhooks } from './run-webhooks.ts';

/** What comes, comes at once; a busy machine may take its time. */
const patient = { timeout: 20_000 };

it.each([
  [503, { level: 'warn', event: 'webhook.failed', disabledReason: null }],
  [410, { level: 'error', event: 'webhook.disabled', disabledReason: 'gone' }],
])('tells of an answer of %i, and never the address', async (status, told) => {
  const clock = createManualClock();
  const records = createMemoryRecordStore({ clock });
  const randomBytes = (count: number) => new Uint8Array(count).fill(3);
  const ids = createIdSource({ now: clock.now, randomBytes });
  const commit = createCommit({ records, clock, ids });
  const { webhook } = await createWebhooks({ records, commit, clock, ids, randomBytes }).create({
    workspace: 'default',
    url: 'https://receiver.example/?token=private',
    description: '',
    types: null,
    actor: 'tester',
  });
  const event = { type: 'document.read', data: { contentId: 'c1' } } as const;
  await commit({ workspace: 'default', writes: [], events: [event] });
  await createRelay({ records, bus: { publish: async () => ({ failed: [] }) }, clock }).relayPage();
  const lines: LogEntry[] = [];
  const sender: WebhookSender = { post: async () => ({ status, retryAfterMs: null }) };
  const stop = new AbortController();
  const running = runWebhooks({
    home: { records, clock, onChange: () => ({ [Symbol.dispose]: () => undefined }) },
    allowPrivate: false,
    log: (entry) => lines.push(entry),
    signal: stop.signal,
    sender,
  });
  await vi.waitFor(() => expect(lines).toHaveLength(1), patient);
  stop.abort();
  await running;
  expect(lines).toEqual([
    { ...told, workspace: 'default', webhookId: webhook.id, count: 1, code: `webhook.answered-${status}` },
  ]);
  expect(JSON.stringify(lines)).not.toContain('private');
});
