import { describe, expect, it } from 'vitest';
import { createDice, withTurns } from '../pipeline/open-changes.ts';
import { messageIdOf, ok, openWebhooks, range, readMessage, seqsOf } from './open-webhooks.ts';

describe('a webhook', () => {
  it('is told of what happens after it was made, in order, 100 changes a message at most', async () => {
    const { create, happen, openDeliverer, posts, current } = openWebhooks();
    await happen(7);
    const { webhook } = await create();
    await happen(250);
    await openDeliverer().deliverDue();
    expect(seqsOf(posts)).toEqual(range(8, 257));
    expect(posts.map((post) => readMessage(post).items.length)).toEqual([100, 100, 50]);
    expect(posts.map((post) => readMessage(post).next)).toEqual([107, 207, 257]);
    expect(readMessage(posts[0] as never)).toMatchObject({ workspace: 'default', webhookId: webhook.id });
    expect(new Set(posts.map(messageIdOf)).size).toBe(3);
    expect(await current()).toMatchObject({ lastSeq: 257, lastDeliveredAt: '2030-01-01T00:00:00.000Z' });
    await openDeliverer().deliverDue();
    expect(posts).toHaveLength(3);
  });

  it('is never told of the changes of another workspace', async () => {
    const { create, happen, openDeliverer, posts } = openWebhooks();
    await create({ workspace: 'acme', url: 'https://acme.example' });
    await create({ workspace: 'acme-two', url: 'https://two.example' });
    await happen(3, { workspace: 'acme' });
    await happen(2, { workspace: 'default' });
    await openDeliverer().deliverDue();
    expect(posts.map(({ url }) => url)).toEqual(['https://acme.example/']);
    expect(readMessage(posts[0] as never)).toMatchObject({ workspace: 'acme' });
    expect(seqsOf(posts)).toEqual([1, 2, 3]);
  });

  it('is told of the types that it asked for, and gets past the others', async () => {
    const { create, happen, openDeliverer, posts, current } = openWebhooks();
    await create({ types: ['reconciliation.requested'] });
    await happen(600);
    await happen(2, { type: 'reconciliation.requested' });
    await happen(5);
    await openDeliverer().deliverDue();
    expect(seqsOf(posts)).toEqual([601, 602]);
    expect(readMessage(posts[0] as never).next).toBe(607);
    await happen(600);
    await openDeliverer().deliverDue();
    expect(posts).toHaveLength(1);
    expect((await current()).lastSeq).toBe(1_207);
    await happen(130, { type: 'reconciliation.requested' });
    await openDeliverer().deliverDue();
    expect(seqsOf(posts.slice(1))).toEqual(range(1_208, 1_337));
  });

  it('gets a batch again under the same id when the deliverer dies between its answer and the cursor', async () => {
    const { create, happen, openDeliverer, posts, receiver, records, current } = openWebhooks();
    await create();
    await happen(3);
    let isDead = false;
    receiver.answer = () => {
      isDead = true;
      return ok;
    };
    const dying: typeof records = {
      ...records,
      commit: (writes) => (isDead ? Promise.reject(new Error('Killed.')) : records.commit(writes)),
    };
    await openDeliverer({ records: dying }).deliverDue();
    expect((await current()).lastSeq).toBe(0);
    // What happens meanwhile goes into a message of its own: a receiver that skips repeats by their id misses nothing.
    await happen(2);
    receiver.answer = () => ok;
    await openDeliverer().deliverDue();
    expect(posts.map((post) => seqsOf([post]))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [4, 5],
    ]);
    expect(messageIdOf(posts[1])).toBe(messageIdOf(posts[0]));
    expect(messageIdOf(posts[2])).not.toBe(messageIdOf(posts[0]));
    expect(posts[1]?.body).toBe(posts[0]?.body);
  });

  it('is sent nothing twice because somebody changed it while a message was on its way', async () => {
    const { create, happen, openDeliverer, posts, receiver, webhooks, current } = openWebhooks();
    const { webhook } = await create();
    await happen(3);
    receiver.answer = async () => {
      const request = { workspace: 'default', webhookId: webhook.id, actor: 'tester' };
      await webhooks.enable(request);
      await webhooks.rotateSecret(request);
      return ok;
    };
    await openDeliverer().deliverDue();
    expect(seqsOf(posts)).toEqual([1, 2, 3]);
    expect((await current()).lastSeq).toBe(3);
  });

  it('stays away when it is removed while a message is on its way', async () => {
    const { create, happen, openDeliverer, posts, problems, receiver, webhooks } = openWebhooks();
    const { webhook } = await create();
    await happen(150);
    receiver.answer = async () => {
      await webhooks.remove({ workspace: 'default', webhookId: webhook.id, actor: 'tester' });
      return ok;
    };
    await openDeliverer().deliverDue();
    expect(posts).toHaveLength(1);
    expect(await webhooks.list({ workspace: 'default' })).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])(
    'loses nothing and keeps ids to their contents with two deliverers at once (%i)',
    async (seed) => {
      const { clock, create, happen, openDeliverer, posts, problems, records, receiver, current } =
        openWebhooks();
      await create();
      const dice = createDice(seed);
      const bodies = new Map<string | undefined, string>();
      const taken: number[] = [];
      const differing: string[] = [];
      receiver.answer = (post) => {
        if (dice(4) === 0) return { status: 503, retryAfterMs: null };
        const known = bodies.get(messageIdOf(post));
        if (known !== undefined && known !== post.body) differing.push(post.body);
        // As a receiver does: a repeat is answered and left out.
        if (known === undefined) taken.push(...seqsOf([post]));
        bodies.set(messageIdOf(post), post.body);
        return ok;
      };
      const deliverers = [1, 2].map(() => openDeliverer({ records: withTurns(records, dice) }));
      for (let round = 0; round < 12; round += 1) {
        await happen(dice(60));
        await Promise.all(deliverers.map((deliverer) => deliverer.deliverDue()));
        await clock.advance(3_600_000);
      }
      receiver.answer = (post) => {
        if (!bodies.has(messageIdOf(post))) taken.push(...seqsOf([post]));
        return ok;
      };
      await openDeliverer().deliverDue();
      expect(taken).toEqual(range(1, (await current()).lastSeq));
      expect(taken.length).toBeGreaterThan(100);
      // There were repeats: the two did meet.
      expect(posts.length).toBeGreaterThan(bodies.size + 1);
      expect([differing, problems]).toEqual([[], []]);
    },
  );
});
