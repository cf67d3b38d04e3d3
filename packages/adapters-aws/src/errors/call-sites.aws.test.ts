import { StandardRetryStrategy } from '@smithy/core/retry';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listCallSites } from '../../testing/faults/call-sites.ts';
import { faultNames } from '../../testing/faults/fault-answers.ts';
import { type FaultPlan, type Faults, openFaults } from '../../testing/faults/open-faults.ts';
import { type Outcome, runSteps, type Scenario } from '../../testing/faults/run-steps.ts';
import { openBucketSteps, openInfraSteps } from '../../testing/faults/steps-infra.ts';
import { openLargeObjectSteps } from '../../testing/faults/steps-large-objects.ts';
import {
  openBusSteps,
  openNotifierSteps,
  openQueueSteps,
  openTelemetrySteps,
} from '../../testing/faults/steps-messages.ts';
import { openBlobSteps, openSourceSteps } from '../../testing/faults/steps-objects.ts';
import { openRecordSteps, openSecretsManagerSteps, openSsmSteps } from '../../testing/faults/steps-stores.ts';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { type AwsClients, openAwsClients } from '../clients/open-aws-clients.ts';
import { openMockClock } from '../sqs/testing/open-mock-clock.ts';

/** Many requests to a mock that answers one after the other, perhaps on a busy machine. */
const timeout = 120_000;

let time: Awaited<ReturnType<typeof openMockClock>>;
let mock: AwsMock;
beforeAll(async () => {
  time = await openMockClock();
  mock = await openAwsMock({ env: time.env });
});
afterAll(async () => {
  await mock[Symbol.asyncDispose]();
  await time[Symbol.asyncDispose]();
});
beforeEach(() => mock.reset());

const scenarios: Readonly<Record<string, (clients: AwsClients) => Promise<Scenario>>> = {
  blobs: openBlobSteps,
  'a source': openSourceSteps,
  records: openRecordSteps,
  'a queue': (clients) => openQueueSteps(clients, time),
  'a bus': openBusSteps,
  'a notifier': openNotifierSteps,
  'parameters as secrets': openSsmSteps,
  'secrets of Secrets Manager': openSecretsManagerSteps,
  telemetry: openTelemetrySteps,
  'a bucket of AWS itself': openBucketSteps,
  'an installation': openInfraSteps,
};

type Run = Outcome & {
  faults: Faults;
  /** How often a pause asked for its random part; null where pauses are not the SDK's own. */
  jitters: number | null;
};

const runOnMock = async (
  open: (clients: AwsClients) => Promise<Scenario>,
  plan: FaultPlan | null,
): Promise<Run> => {
  await mock.reset();
  const clients = openAwsClients({ ...mock.client, profile: null });
  // The adaptive mode slows the whole client down after a throttling, in real time; its tries are the same.
  const { ssm } = clients;
  ssm.config.retryStrategy = async () => new StandardRetryStrategy(ssm.config.maxAttempts);
  // The pauses between tries are random parts of growing times: none of them takes any, and each asks for its part.
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  try {
    const scenario = await open(clients);
    const faults = openFaults(plan);
    faults.watchAll(clients);
    random.mockClear();
    const outcome = await runSteps({ scenario, faults, plan });
    return { ...outcome, faults, jitters: random.mock.calls.length };
  } finally {
    random.mockRestore();
    clients.close();
  }
};

const runOnStub = async (plan: FaultPlan | null): Promise<Run> => {
  const faults = openFaults(plan);
  await using scenario = await openLargeObjectSteps(faults);
  return { ...(await runSteps({ scenario, faults, plan })), faults, jitters: null };
};

const runs: Readonly<Record<string, (plan: FaultPlan | null) => Promise<Run>>> = {
  ...Object.fromEntries(
    Object.entries(scenarios).map(([name, open]) => [name, (plan) => runOnMock(open, plan)]),
  ),
  'large objects': runOnStub,
};

/** By what was done to them: the call sites that it was done to. */
const exercised = new Map<string, Set<string>>();
const note = (what: string, { struck }: Faults): void => {
  exercised.set(what, new Set([...(exercised.get(what) ?? []), ...struck]));
};

describe.each(Object.entries(runs))('%s', { timeout }, (name, run) => {
  let undisturbed: Run;
  beforeAll(async () => {
    undisturbed = await run(null);
  }, timeout);

  it('works undisturbed', () => {
    expect(undisturbed.reported).toEqual({});
  });

  it.each(faultNames.filter((fault) => fault !== 'expired credentials'))(
    'goes on after %s at every call site, without telling anybody',
    async (fault) => {
      const outcome = await run({ fault, mode: 'once' });
      // An addition that may have been counted is not repeated by anybody but its caller.
      const doubtful = fault === 'throttling' ? [] : ['increment'];
      const told = Object.keys(outcome.reported);
      expect(told.filter((step) => !doubtful.includes(step))).toEqual([]);
      expect({ ...undisturbed.results, ...outcome.results }).toEqual(undisturbed.results);
      expect(outcome.state).toEqual(undisturbed.state);
      const repeated = outcome.faults.struck.size - told.length;
      if (outcome.jitters !== null) expect(outcome.jitters).toBeGreaterThanOrEqual(repeated);
      note(`${fault}, once`, outcome.faults);
    },
  );

  it.each(faultNames)(
    'tells of lasting %s at every call site as what may pass, and does the same once it has passed',
    async (fault) => {
      const outcome = await run({ fault, mode: 'given up' });
      // Nobody waits for telemetry: it keeps what it has for its next try.
      expect(Object.keys(outcome.reported).length > 0).toBe(name !== 'telemetry');
      expect(outcome.state).toEqual(undisturbed.state);
      note(`${fault}, lasting`, outcome.faults);
    },
  );
});

// What comes before has to have run: a new call in the sources fails here until a scenario makes it.
it('has met every fault at every call site of the sources', async () => {
  const all = await listCallSites();
  expect(exercised.size).toBe(2 * faultNames.length - 1);
  for (const [what, sites] of exercised) {
    expect({ what, sites: [...sites].toSorted() }).toEqual({ what, sites: all });
  }
});
