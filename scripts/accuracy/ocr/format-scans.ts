import { formatTable } from '../format-table.ts';
import type { ScanFigures, ScanReport } from './measure-scans.ts';

/** Of nothing, all is right. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export const errorOf = ({ errors, letters }: ScanFigures): number => 1 - share(letters - errors, letters);
export const onLinesOf = ({ wordsOnLines, words }: ScanFigures): number => share(wordsOnLines, words);

const toLine = (figures: ScanFigures): string[] => {
  const times = figures.cpuMs.toSorted((one, other) => one - other);
  const mean = times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length);
  return [
    `  ${figures.name}`,
    errorOf(figures).toFixed(4),
    `${(onLinesOf(figures) * 100).toFixed(1)} %`,
    `${(mean / 1_000).toFixed(1)} s`,
    `${((times.at(-1) ?? 0) / 1_000).toFixed(1)} s`,
    `${Math.round(figures.memoryMb)} MB`,
    String(figures.pages),
    String(figures.letters),
  ];
};

export const formatScans = ({ sets }: ScanReport): string =>
  [
    'scans: character error (white space and case passed over), words on lines of the truth',
    formatTable([
      ['  set', 'error', 'on lines', 'CPU, mean', 'most', 'memory', 'pages', 'letters'],
      ...sets.map(toLine),
    ]),
  ].join('\n');

/** Figures by name for the baseline, shares between 0 and 1; time and memory are the machine's as well. */
export const toScanFigures = ({ sets }: ScanReport): Record<string, number> =>
  Object.fromEntries(
    sets.flatMap((figures) => [
      [`scans, ${figures.name}/letters right`, 1 - errorOf(figures)],
      [`scans, ${figures.name}/words on lines`, onLinesOf(figures)],
    ]),
  );
