import { rejectError } from '@assay/core';
import { createDetector, type Recognizer } from '@assay/core/pii';
import { createCodePointOffsets } from '@assay/core/pii/text';
import { printTable } from '../../output/print-table.ts';
import { printJson, printLine, toPlainText } from '../../output/terminal.ts';
import type { CommandContext } from '../command-context.ts';
import { listRecognizers } from './open-detector.ts';
import { toPrintedEntity } from './printed-entity.ts';
import { readTextInput } from './read-input.ts';

const toRow = ({ name, types, method, countries, languages, description }: Recognizer) => ({
  name,
  types,
  method,
  countries: countries ?? null,
  languages: languages ?? null,
  description,
});

/** Answers `assay pii recognizers list`. */
export const listAll = async ({ json }: CommandContext): Promise<void> => {
  const rows = (await listRecognizers({ names: true })).map(toRow);
  if (json) return printJson(rows);
  printTable({
    rows,
    columns: [
      { title: 'NAME', value: (row) => row.name },
      { title: 'TYPES', value: (row) => row.types.join(', '), maxWidth: 40 },
      { title: 'COUNTRIES', value: (row) => row.countries?.join(' ') ?? 'all', maxWidth: 20 },
      { title: 'BY', value: (row) => row.method },
      { title: 'FINDS', value: (row) => row.description, maxWidth: 90 },
    ],
  });
};

const findRecognizer = (recognizers: readonly Recognizer[], name: string): Recognizer => {
  const found = recognizers.find((recognizer) => recognizer.name === name);
  if (found) return found;
  throw rejectError(
    'pii.unknown-recognizer',
    `There is no recogniser "${name}": see "assay pii recognizers list".`,
  );
};

/** Runs one recogniser alone and shows all that it proposes, also what is too unsure to be reported. */
export const testOne = async (
  { json }: CommandContext,
  name: string,
  given: string | undefined,
): Promise<void> => {
  const recognizer = findRecognizer(await listRecognizers({ names: true }), name);
  const text = given ?? (await readTextInput());
  const entities = createDetector({ recognizers: [recognizer] }).detect({ text, threshold: 0 });
  if (json) {
    const toCodePoints = createCodePointOffsets(text);
    return printJson({
      entities: entities.map((entity) => toPrintedEntity(entity, { toCodePoints, explain: true })),
    });
  }
  if (entities.length === 0)
    return printLine('Nothing in the text has its shape, or its checks refuse what has.');
  printTable({
    rows: entities,
    columns: [
      { title: 'TYPE', value: (entity) => entity.type },
      { title: 'SCORE', value: (entity) => entity.score.toFixed(2), align: 'right' },
      { title: 'VALUE', value: (entity) => toPlainText(text.slice(entity.start, entity.end)) },
      { title: 'BEFORE CONTEXT', value: (entity) => entity.reason.baseScore.toFixed(2), align: 'right' },
      { title: 'FOR', value: (entity) => entity.reason.context?.join(', ') ?? '–' },
      { title: 'AGAINST', value: (entity) => entity.reason.against?.join(', ') ?? '–' },
      { title: 'BECAUSE', value: (entity) => entity.reason.because, maxWidth: 60 },
    ],
  });
};
