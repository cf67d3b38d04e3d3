import { formatTable } from '../format-table.ts';
import type { PiiSet } from './measure-pii.ts';
import { measureTally } from './score-pii.ts';

const show = (value: number): string => value.toFixed(3);

/** Counts without types weigh recall twice, those with types weigh both the same. */
const betas = { binary: 2, typed: 1 };

export const formatPii = (sets: readonly PiiSet[]): string =>
  [
    'personal data: F2 without types (IoU from 0.75), F1 with types (IoU from 0.5)',
    formatTable([
      ['  set', 'texts', 'F2', 'precision', 'recall', 'F1 typed', 'precision', 'recall'],
      ...sets.map(({ name, texts, tally }) => {
        const binary = measureTally(tally.binary, betas.binary);
        const typed = measureTally(tally.typed, betas.typed);
        return [
          `  ${name}`,
          String(texts),
          ...[binary.f, binary.precision, binary.recall, typed.f, typed.precision, typed.recall].map(show),
        ];
      }),
    ]),
    ...sets.slice(-1).map(({ name, tally }) => formatTypes(name, tally.types)),
  ].join('\n');

const formatTypes = (name: string, types: PiiSet['tally']['types']): string =>
  formatTable([
    [`  types of ${name}`, 'F1', 'precision', 'recall', 'there'],
    ...Object.entries(types)
      .filter(([, tally]) => tally.there > 0)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([type, tally]) => {
        const { f, precision, recall } = measureTally(tally, betas.typed);
        return [`  ${type}`, show(f), show(precision), show(recall), String(tally.there)];
      }),
  ]);

/** The figures that the baseline holds. */
export const toPiiFigures = (sets: readonly PiiSet[]): Record<string, number> =>
  Object.fromEntries(
    sets.flatMap(({ name, tally }) => [
      [`pii/${name} F2`, measureTally(tally.binary, betas.binary).f],
      [`pii/${name} typed F1`, measureTally(tally.typed, betas.typed).f],
    ]),
  );
