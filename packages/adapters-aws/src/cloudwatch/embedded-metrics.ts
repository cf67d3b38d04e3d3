import type { BufferedEntry } from '@assay/core/agents';

/**
 * An entry as one line of JSON in CloudWatch's embedded metric format, from which CloudWatch makes the metrics by
 * itself. They are grouped by the agent and by the dimensions together. Names of dimensions and metrics are letters and
 * digits, so that ours, which have an underscore, meet none of them. A line without metrics carries no directive.
 */
export const toLogLine = (
  { agent, event, level, at, ids, dimensions, metrics, droppedBefore }: BufferedEntry,
  namespace: string,
): string =>
  JSON.stringify({
    ...(metrics.length > 0 && {
      _aws: {
        Timestamp: Date.parse(at),
        CloudWatchMetrics: [
          {
            Namespace: namespace,
            Dimensions: [['agent_kind', ...Object.keys(dimensions)]],
            Metrics: metrics.map(({ name, unit }) => ({ Name: name, Unit: unit })),
          },
        ],
      },
    }),
    agent_kind: agent,
    _entry: { event, level, at, ids, ...(droppedBefore > 0 && { droppedBefore }) },
    ...dimensions,
    ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])),
  });
