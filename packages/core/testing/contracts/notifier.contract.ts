import { expect } from 'vitest';
import type { Notification } from '../../src/ports/index.ts';
import { type ContractOptions, describeContract } from './contract.ts';
import { failureOf } from './failure.ts';
import {
  deliveredIds,
  type NotifierCapability,
  type NotifierCase,
  notification,
  type OpenNotifier,
} from './notifier-subject.ts';

const invalid: Readonly<Record<string, object>> = {
  'an empty id': { id: '' },
  'an id with a line break': { id: 'a\nb' },
  'a kind that is no noun and participle': { kind: 'dead' },
  'an unknown severity': { severity: 'fatal' },
  'a workspace that cannot be': { workspace: 'No Workspace' },
  'another time than ISO 8601': { at: 'yesterday' },
  'no subject': { subject: '' },
  'a subject of two lines': { subject: 'one\ntwo' },
  'a subject beyond ASCII': { subject: 'Grüße' },
  'a subject that is too long': { subject: 'x'.repeat(101) },
  'no text': { text: '' },
  'a text that is too long': { text: 'x'.repeat(4_001) },
  'half a surrogate pair': { text: 'half \ud83d' },
  'ids that are no texts or numbers': { ids: { a: { b: 1 } } },
  'an id that is a whole text': { ids: { a: 'x'.repeat(257) } },
  'a number that is none': { ids: { a: Number.NaN } },
  'too many ids': { ids: Object.fromEntries(Array.from({ length: 33 }, (_, place) => [`n${place}`, place])) },
  'a field that nobody knows': { content: 'of a document' },
};

/** Every promise of Notifier. */
export const notifierCases: readonly NotifierCase[] = [
  {
    name: 'brings every field as it was told',
    run: async (open) => {
      await using subject = await open();
      const told = [
        notification('job.dead:a', { severity: 'info', ids: {} }),
        notification('job.dead:b', { severity: 'critical', workspace: '-' }),
        notification('job.dead:c', {
          kind: 'backup.failed',
          text: 'Two\nlines, "quoted" \\, {{braces}} <b>markup</b>, Grüße 🔑',
          ids: { code: 'store.down', share: 0.25, count: 12 },
        }),
      ];
      for (const each of told) await subject.notifier.notify(each);
      const byId = new Map((await subject.delivered()).map((each) => [each.id, each]));
      expect([...byId.keys()].toSorted()).toEqual(told.map((each) => each.id));
      for (const each of told) expect(byId.get(each.id)).toEqual(each);
    },
  },
  {
    name: 'takes the longest subject and text',
    run: async (open) => {
      await using subject = await open();
      const long = notification('x'.repeat(256), { subject: 's'.repeat(100), text: '€'.repeat(4_000) });
      await subject.notifier.notify(long);
      expect((await subject.delivered())[0]).toEqual(long);
    },
  },
  {
    name: 'has brought it when notify resolves, and loses none of concurrent ones',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.delivered()).toEqual([]);
      await subject.notifier.notify(notification('n'));
      expect(await deliveredIds(subject)).toEqual(['n']);
      const ids = Array.from({ length: 12 }, (_, place) => `m${String(place).padStart(2, '0')}`);
      await Promise.all(ids.map((id) => subject.notifier.notify(notification(id))));
      expect(await deliveredIds(subject)).toEqual([...ids, 'n']);
    },
  },
  {
    name: 'brings matters that differ in their id alone, and keeps the id of one that is told again',
    run: async (open) => {
      await using subject = await open();
      for (const id of ['a', 'b', 'a']) await subject.notifier.notify(notification(id));
      expect(await deliveredIds(subject)).toEqual(['a', 'b']);
      for (const each of await subject.delivered()) expect(each).toEqual(notification(each.id));
    },
  },
  {
    name: 'brings it as it was told when the caller changes its object meanwhile',
    run: async (open) => {
      await using subject = await open();
      const ids: Record<string, string | number> = { job: 'read-document' };
      const mine = { ...notification('n'), ids };
      const telling = subject.notifier.notify(mine);
      mine.text = 'changed';
      ids.job = 'changed';
      await telling;
      expect((await subject.delivered())[0]).toEqual(notification('n', { ids: { job: 'read-document' } }));
    },
  },
  {
    name: 'refuses what is not in its form, and brings nothing of it',
    run: async (open) => {
      await using subject = await open();
      const outcomes: Record<string, unknown> = {};
      for (const [what, change] of Object.entries(invalid)) {
        const wrong = { ...notification('n'), ...change } as Notification;
        outcomes[what] = await failureOf(subject.notifier.notify(wrong));
      }
      const refused = { code: 'notification.invalid', recovery: 'reject' };
      expect(outcomes).toEqual(Object.fromEntries(Object.keys(invalid).map((what) => [what, refused])));
      expect(await subject.delivered()).toEqual([]);
    },
  },
  {
    name: 'says that it could not tell, and tells it at the next try',
    needs: 'faults',
    run: async (open) => {
      await using subject = await open();
      const { failDelivery } = subject;
      if (!failDelivery)
        throw new Error('A notifier with faults is tested with `failDelivery`: let `open` give it');
      await subject.notifier.notify(notification('a'));
      await failDelivery(true);
      expect(await failureOf(subject.notifier.notify(notification('b')))).toEqual({
        code: 'notifier.unavailable',
        recovery: 'retry',
      });
      await failDelivery(false);
      expect(await deliveredIds(subject)).toEqual(['a']);
      await subject.notifier.notify(notification('b'));
      expect(await deliveredIds(subject)).toEqual(['a', 'b']);
    },
  },
  {
    name: 'has brought it also when it is closed right afterwards',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open();
      if (!subject.reopen) throw new Error('A durable notifier is tested with `reopen`: let `open` give it');
      await subject.notifier.notify(notification('a'));
      const again = await subject.reopen();
      await again.notify(notification('b'));
      expect(await deliveredIds(subject)).toEqual(['a', 'b']);
    },
  },
];

/** Runs the promises of Notifier against an adapter. */
export const describeNotifier = (options: ContractOptions<OpenNotifier, NotifierCapability>): void =>
  describeContract({ port: 'Notifier', cases: notifierCases, options });
