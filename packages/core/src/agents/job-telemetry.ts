import type { Delivery } from '../jobs/delivery.ts';
import type { Clock } from '../ports/clock.ts';
import type { Telemetry } from '../ports/telemetry.ts';

const metricNames = {
  completed: 'Completed',
  deferred: 'Deferred',
  failed: 'Failed',
  dead: 'Dead',
} as const satisfies Record<Delivery['outcome'], string>;

const levelOf = ({ outcome, code }: Delivery): 'info' | 'warn' | 'error' => {
  if (outcome === 'dead') return 'error';
  return code === null ? 'info' : 'warn';
};

const maxText = 256;

/** Records each delivery in the log of the agent whose job it was; for `onDelivered` of a runner. */
export const createJobTelemetry = (options: {
  telemetry: Telemetry;
  clock: Clock;
}): ((delivery: Delivery) => void) => {
  const { telemetry, clock } = options;
  return (delivery) => {
    const { job, agent, workspace, outcome, code, durationMs, receiveCount } = delivery;
    telemetry.record({
      agent,
      event: `job.${outcome}`,
      level: levelOf(delivery),
      at: clock.now().toISOString(),
      // Ids of messages come from outside; a log is no reason to fail.
      ids: { workspace, messageId: delivery.messageId.slice(0, maxText).toWellFormed(), code, receiveCount },
      dimensions: { Job: job },
      metrics: [
        { name: 'Duration', unit: 'Milliseconds', value: durationMs },
        { name: metricNames[outcome], unit: 'Count', value: 1 },
      ],
    });
  };
};
