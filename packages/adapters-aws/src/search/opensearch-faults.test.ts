import type { Clock } from '@assay/core/ports';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexSteps } from '../../testing/search/index-steps.ts';
import { createPassingClock, type Fate, openSearchStub } from '../../testing/search/open-search-stub.ts';
import { expired, passingFates, strikeEach } from '../../testing/search/stub-fates.ts';
import { errorOf } from '../errors/testing/stubbed-calls.ts';
import type { SearchService } from './opensearch-client.ts';
import { createOpenSearchIndex } from './opensearch-index.ts';

type Strike = ReturnType<typeof strikeEach>;

const open = async (service: SearchService, clock: Clock = createPassingClock()) => {
  const stub = await openSearchStub({ service, clock });
  let opened = 0;
  const index = createOpenSearchIndex({
    service,
    clock,
    prefix: 'assay',
    random: () => 0,
    openClient: () => {
      opened += 1;
      return stub.openClient();
    },
  });
  return {
    stub,
    index,
    countOpened: () => opened,
    [Symbol.asyncDispose]: async () => {
      await index[Symbol.asyncDispose]();
      await stub[Symbol.asyncDispose]();
    },
  };
};

/** Runs every step, again as long as it says that it may go well later. */
const runSteps = async (service: SearchService, strike: Strike | null) => {
  await using subject = await open(service);
  const { stub, index } = subject;
  if (strike) stub.decide(strike.decide);
  const results: Record<string, unknown> = {};
  const told: string[] = [];
  for (const { name, run } of indexSteps) {
    for (let left = 60; ; left -= 1) {
      const outcome = await run(index).then(
        (result) => ({ result }),
        (thrown: unknown) => ({ thrown }),
      );
      if ('result' in outcome) {
        results[name] = outcome.result;
        break;
      }
      expect(outcome.thrown).toMatchObject({ code: 'search.unavailable', recovery: 'retry' });
      expect(left).toBeGreaterThan(0);
      told.push(name);
      strike?.heal();
    }
  }
  const documents = stub
    .documentsOf('assay_alpha_words_2')
    .map(({ item, chunk, kind }) => [kind, item, chunk]);
  const requests = new Set(stub.calls.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`));
  return { results, told, documents: documents.toSorted(), requests, opened: subject.countOpened() };
};

/** The two services differ in how writings are seen, which a lost answer and a long silence meet. */
const fatesOf = (service: SearchService) =>
  Object.entries(passingFates).filter(
    ([name]) => service === 'es' || ['throttling', 'a timeout', 'a lost answer'].includes(name),
  );

describe.each(['es', 'aoss'] as const)('every request to %s', (service) => {
  let undisturbed: Awaited<ReturnType<typeof runSteps>>;
  beforeAll(async () => {
    undisturbed = await runSteps(service, null);
  });

  it('is met by the steps', () => {
    const { requests, told } = undisturbed;
    expect(told).toEqual([]);
    expect([...requests].toSorted()).toEqual(
      [
        'DELETE assay_alpha_other_2',
        'GET _mapping',
        service === 'es' ? 'GET assay_alpha_*' : 'GET indices',
        'POST _bulk',
        'POST _search',
        'PUT assay_alpha_words_2',
      ].toSorted(),
    );
  });

  it.each(fatesOf(service))('goes on after %s, without telling anybody', async (_, fate) => {
    const strike = strikeEach(fate, 'once');
    const { results, told, documents } = await runSteps(service, strike);
    expect(told).toEqual([]);
    expect(results).toEqual(undisturbed.results);
    expect(documents).toEqual(undisturbed.documents);
    expect(strike.count()).toBeGreaterThan(indexSteps.length);
  });

  it.each([...fatesOf(service), ['expired credentials', expired] as const])(
    'tells of lasting %s, and does the same once it has passed',
    async (name, fate) => {
      const strike = strikeEach(fate, 'lasting');
      const { results, told, documents, opened } = await runSteps(service, strike);
      expect(told.length).toBe(strike.count());
      expect(results).toEqual(undisturbed.results);
      expect(documents).toEqual(undisturbed.documents);
      // Credentials are asked for anew with a client of their own.
      expect(opened).toBe(name === 'expired credentials' ? told.length + 1 : 1);
    },
  );
});

const at = {
  place: { workspace: 'alpha', index: { embedder: 'words', dimension: 2 } },
  filter: { conditions: [] },
};

const tell = async (fate: Fate) => {
  await using subject = await open('es');
  subject.stub.decide(() => fate);
  const error = await errorOf(subject.index.listItems({ ...at, limit: 1 }));
  const { code, recovery, retryAfterMs, message } = error;
  return { code, recovery, retryAfterMs, message, cause: error.cause, tries: subject.stub.calls.length };
};

const refusal = (status: number, type: string): Fate => ({
  status,
  body: { error: { type, reason: 'field [body] of "Zyklop"' }, status },
});

it.each([
  { fate: refusal(403, 'security_exception'), code: 'search.access-denied', recovery: 'reject', tries: 1 },
  { fate: refusal(401, ''), code: 'search.access-denied', recovery: 'reject', tries: 1 },
  { fate: refusal(400, 'parsing_exception'), code: 'search.refused', recovery: 'reject', tries: 1 },
  { fate: refusal(404, 'no_handler'), code: 'search.refused', recovery: 'reject', tries: 1 },
  { fate: expired, code: 'search.unavailable', recovery: 'retry', tries: 1 },
  { fate: refusal(503, ''), code: 'search.unavailable', recovery: 'retry', tries: 5 },
  { fate: refusal(429, ''), code: 'search.unavailable', recovery: 'retry', tries: 5 },
])(
  'tells $code after $tries tries, and nothing of what the service quoted',
  async ({ fate, ...expected }) => {
    const told = await tell(fate);
    expect(told).toMatchObject(expected);
    expect(told.cause).toBeUndefined();
    expect(told.message).not.toContain('Zyklop');
  },
);

it('leaves a long wait that the service asks for to its caller', async () => {
  const told = await tell({ status: 429, body: '', headers: { 'retry-after': '60' } });
  expect(told).toMatchObject({ code: 'search.unavailable', retryAfterMs: 60_000, tries: 1 });
});

it('takes an answer that lacks a part of the index for none', async () => {
  const partial = { timed_out: false, _shards: { failed: 1 }, hits: { hits: [] } };
  expect(await tell({ status: 200, body: partial })).toMatchObject({ code: 'search.unavailable' });
  const late = { timed_out: true, _shards: { failed: 0 }, hits: { hits: [] } };
  expect(await tell({ status: 200, body: late })).toMatchObject({ code: 'search.unavailable' });
});

it('waits with growing pauses of which a part is by chance', async () => {
  const clock = createPassingClock();
  await using stub = await openSearchStub({ service: 'es', clock });
  stub.decide(() => ({ status: 503, body: '' }));
  const parts = [1, 0.5, 1, 0.25];
  const random = () => parts.shift() ?? 0;
  await using index = createOpenSearchIndex({
    service: 'es',
    clock,
    prefix: 'assay',
    openClient: stub.openClient,
    random,
  });
  await errorOf(index.listItems({ ...at, limit: 1 }));
  expect(clock.waits).toEqual([400, 400, 1_600, 800]);
});
