import type { TelemetryEntry } from '@assay/core/ports';

/**
 * An entry as one line of JSON in CloudWatch's embedded metric format, from which CloudWatch makes the metrics by
 * itself. They are grouped by the agent and by the dimensions together. Names of dimensions and metrics are letters and
 * digits, so that ours, which have an underscore, meet none of them. A line without metrics carries no directive.
 */
export const toLogLine = (
  { agent, event, level, at, ids, dimensions, metrics }: TelemetryEntry,
  { namespace, droppedBefore }: { namespace: string; droppedBefore: number },
): string => {
  const root: Record<string, unknown> = {};
  if (metrics.length > 0) {
    const Dimensions = [['agent_kind', ...Object.keys(dimensions)]];
    const Metrics = metrics.map(({ name, unit }) => ({ Name: name, Unit: unit }));
    root._aws = {
      Timestamp: Date.parse(at),
      CloudWatchMetrics: [{ Namespace: namespace, Dimensions, Metrics }],
    };
  }
  root.agent_kind = agent;
  root._entry = droppedBefore > 0 ? { event, level, at, ids, droppedBefore } : { event, level, at, ids };
  Object.assign(root, dimensions);
  for (const { name, value } of metrics) root[name] = value;
  return JSON.stringify(root);
};
