import { type FaultPlan, type Faults, isReported } from './open-faults.ts';

export type Step = {
  name: string;
  run: () => Promise<unknown>;
  /** Says by itself that it may have been done: a caller who repeats it may do it twice. */
  isInDoubt?: true;
};

/** What a scenario is run against: nothing of it is kept from one run to the next. */
export type Scenario = {
  steps: readonly Step[];
  /** What is there in the end; also after faults it has to be the same. */
  state: () => Promise<unknown>;
};

export type Outcome = {
  /** What each step gave, by its name; not of those that had to be repeated. */
  results: Record<string, unknown>;
  /** How often each step failed and was repeated. */
  reported: Record<string, number>;
  state: unknown;
};

/** A step meets each of its call sites' faults in turn; more than these are no faults of ours. */
const maxRepeats = 40;

const runStep = async (options: { step: Step; faults: Faults; plan: FaultPlan | null }) => {
  const { step, faults, plan } = options;
  for (let repeats = 0; ; repeats += 1) {
    faults.beginStep();
    try {
      return { result: await step.run(), repeats };
    } catch (thrown) {
      if (!isReported(thrown) || repeats === maxRepeats) throw thrown;
      // The one who runs it knows what the caller does not: that it was done.
      if (step.isInDoubt && plan?.fault === 'lost answer') return { result: null, repeats: repeats + 1 };
    }
  }
};

/** Runs the steps as a runner does: what tells that it may go well later is repeated, everything else fails the test. */
export const runSteps = async (options: {
  scenario: Scenario;
  faults: Faults;
  plan: FaultPlan | null;
}): Promise<Outcome> => {
  const { scenario, faults, plan } = options;
  const outcome: Outcome = { results: {}, reported: {}, state: null };
  for (const step of scenario.steps) {
    const { result, repeats } = await runStep({ step, faults, plan });
    if (repeats === 0) outcome.results[step.name] = result;
    else outcome.reported[step.name] = repeats;
  }
  outcome.state = await scenario.state();
  return outcome;
};
