import type { BufferedEntry } from '@assay/core/agents';

/** The entry that a line of the log stands for; throws where the line is not made as CloudWatch wants it. */
export const parseLogLine = (message: string): BufferedEntry => {
  const { _aws, _entry, agent_kind: agent, ...values } = JSON.parse(message);
  const [directive] = _aws?.CloudWatchMetrics ?? [];
  const defined: { Name: string; Unit: BufferedEntry['metrics'][number]['unit'] }[] =
    directive?.Metrics ?? [];
  const names = new Set(defined.map(({ Name }) => Name));
  return {
    droppedBefore: 0,
    agent,
    ..._entry,
    dimensions: Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))),
    metrics: defined.map(({ Name, Unit }) => ({ name: Name, unit: Unit, value: values[Name] })),
  };
};
