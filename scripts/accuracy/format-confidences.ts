import type { Reliability } from './calibration/measure-reliability.ts';
import { formatTable, percent } from './format-table.ts';
import type { ConfidenceReport } from './judge-confidences.ts';

const formatSteps = (name: string, { steps }: Reliability): string =>
  formatTable([
    [`  confidence of ${name} from`, 'count', 'said', 'right'],
    ...steps.map((step) => [
      `    ${step.from}`,
      step.count.toFixed(0),
      percent(step.said),
      percent(step.right),
    ]),
  ]);

const formatLine = (name: string, { count, right, error, automatic }: Reliability): string[] => [
  `  ${name}`,
  count.toFixed(0),
  percent(right),
  percent(error),
  percent(automatic.share),
  automatic.from === null ? '–' : automatic.from.toFixed(3),
];

export const formatConfidences = (report: ConfidenceReport): string => {
  const parts = (['fields', 'rows', 'documents'] as const).filter((name) => report[name].count > 0);
  if (parts.length === 0) return '  nothing was told with a confidence';
  const methods = report.methods.map(
    ({ method, told, right }) => `${method} ${told.toFixed(0)} told, ${percent(right)} right`,
  );
  return [
    formatTable([
      ['  confidence', 'told', 'right', 'calibration error', 'settled at 99 % right', 'from'],
      ...parts.map((name) => formatLine(name, report[name])),
    ]),
    ...(report.fields.count > 0 ? [formatSteps('fields', report.fields)] : []),
    `  silently wrong (told with 0.95 or more): ${percent(report.silentlyWrong)} of the values; by method: ${methods.join('; ') || 'none'}`,
  ].join('\n');
};
