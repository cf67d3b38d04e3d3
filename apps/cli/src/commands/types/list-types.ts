import { checkDocumentTypes } from '@assay/adapters-local';
import type { DocumentType } from '@assay/core/extraction';
import { printTable } from '../../output/print-table.ts';
import { paint, printJson, printNote, toPlainText } from '../../output/terminal.ts';
import type { CommandContext } from '../command-context.ts';

/** The languages in which a type has labels, the first ones first. */
const languagesOf = ({ fields, tables }: DocumentType): string[] => {
  const labels = [
    ...Object.values(fields).map((field) => field.labels),
    ...Object.values(tables).flatMap((table) => table.columns.map((column) => column.labels)),
  ];
  return [...new Set(labels.flatMap((words) => Object.keys(words)))];
};

const required = (type: DocumentType): string[] =>
  Object.entries(type.fields).flatMap(([name, field]) => (field.required ? [name] : []));

export const listTypes = async ({ config, json }: CommandContext): Promise<void> => {
  const checked = await checkDocumentTypes({ own: config.typesFolder });
  const types = checked.flatMap(({ type, path, isShipped }) =>
    type === null ? [] : [{ type, path, isShipped }],
  );
  if (json) {
    return printJson(
      types.map(({ type, path, isShipped }) => ({
        name: type.name,
        path,
        isShipped,
        fields: Object.keys(type.fields),
        required: required(type),
        tables: Object.fromEntries(
          Object.entries(type.tables).map(([name, table]) => [name, table.columns.map((each) => each.name)]),
        ),
        checks: type.checks,
        languages: languagesOf(type),
      })),
    );
  }
  printTable({
    rows: types.toSorted((a, b) => a.type.name.localeCompare(b.type.name)),
    columns: [
      { title: 'NAME', value: ({ type }) => type.name },
      { title: 'FROM', value: ({ isShipped }) => (isShipped ? 'assay' : paint('cyan', 'you')) },
      { title: 'FIELDS', align: 'right', value: ({ type }) => String(Object.keys(type.fields).length) },
      { title: 'TABLES', value: ({ type }) => Object.keys(type.tables).join(' ') || '–' },
      { title: 'LANGUAGES', value: ({ type }) => languagesOf(type).join(' ') || '–' },
      { title: 'REQUIRED', value: ({ type }) => required(type).join(' ') || '–', maxWidth: 80 },
    ],
  });
  const broken = checked.filter(({ type }) => type === null);
  printNote(`Your own types are read from ${toPlainText(config.typesFolder)}.`);
  if (broken.length > 0) {
    printNote(paint('red', `${broken.length} cannot be used: see "assay types check".`));
  }
};
