import { basename } from 'node:path';
import { AppError } from '@assay/core';
import type { Extraction } from '@assay/core/extraction';
import type { PiiSummary } from '@assay/core/pii/kept';
import type { ApiClient } from '@assay/http-api';
import { deleteDocumentRoute, getDocumentFieldsRoute, getDocumentRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printTable } from '../output/print-table.ts';
import { paint, printJson, printLine, toPlainText } from '../output/terminal.ts';
import { listDocuments } from '../service/list-all.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const stateColours = {
  complete: 'green',
  incomplete: 'yellow',
  failed: 'red',
  read: 'cyan',
  waiting: 'dim',
} as const;

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client }) => {
    const rows = await listDocuments(client);
    if (json) return printJson(rows);
    if (rows.length === 0) return printLine('No documents yet: add some with "assay add PATH".');
    printTable({
      rows,
      columns: [
        { title: 'ID', value: (row) => row.id },
        { title: 'NAME', value: (row) => toPlainText(basename(row.name)), maxWidth: 40 },
        { title: 'V', value: (row) => String(row.version), align: 'right' },
        { title: 'TYPE', value: (row) => row.type ?? '–' },
        { title: 'STATE', value: (row) => paint(stateColours[row.state], row.state), maxWidth: 30 },
        { title: 'WHY', value: (row) => row.problems.map((problem) => problem.code).join(', ') },
      ],
    });
  });

/** The fields of a document, or null where it has none (yet). */
const findFields = async (client: ApiClient, id: string): Promise<Extraction | null> => {
  try {
    return await client.call(getDocumentFieldsRoute, { params: { id } });
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'document.not-extracted') return null;
    throw thrown;
  }
};

/** How much personal data of which type; what it is tells `assay pii document`. */
const toFound = ({ state, counts, problem }: PiiSummary): string => {
  const found = Object.entries(counts).map(([type, count]) => `${count} ${type}`);
  const told = found.length === 0 ? 'none' : found.join(', ');
  if (problem) return `${paint('red', problem.code)} (before: ${told})`;
  return state === 'outdated' ? `${told} ${paint('dim', '(by an older detector or other settings)')}` : told;
};

const show = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client }) => {
    const document = await client.call(getDocumentRoute, { params: { id } });
    const extraction = await findFields(client, id);
    if (json) return printJson({ ...document, extraction });
    printLine(`${paint('bold', toPlainText(document.name))}  ${document.id}`);
    printLine(
      `${paint(stateColours[document.state], document.state)}${document.type ? `, ${document.type}` : ''}, version ${document.version}, ${document.size} bytes`,
    );
    for (const { code, message } of extraction?.problems ?? document.problems)
      printLine(`  ${code}: ${message}`);
    printLine();
    for (const entry of document.timeline) {
      printLine(
        `  ${entry.at}  ${entry.what}${entry.durationMs === null ? '' : ` (${Math.round(entry.durationMs)} ms)`}`,
      );
    }
    if (document.personalData) printLine(`\npersonal data: ${toFound(document.personalData)}`);
    if (!extraction) return;
    printLine();
    printTable({
      rows: Object.entries(extraction.fields),
      columns: [
        { title: 'FIELD', value: ([name]) => name },
        { title: 'VALUE', value: ([, field]) => toPlainText([field.value].flat().join(' · ')) },
        { title: 'BY', value: ([, field]) => field.method },
        { title: 'SURE', value: ([, field]) => field.confidence.toFixed(2), align: 'right' },
        { title: 'PAGE', value: ([, field]) => String(field.evidence[0]?.page ?? '–'), align: 'right' },
      ],
    });
    for (const [name, table] of Object.entries(extraction.tables)) {
      printLine(
        `\n${name}: ${table.rows.length} rows, ${table.complete ? 'complete' : paint('yellow', 'incomplete')}`,
      );
    }
  });

const remove = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client, work }, signal) => {
    await client.call(deleteDocumentRoute, { params: { id } });
    await work({ signal });
    if (json) printJson({ deleted: id });
    else printLine(`Deleted ${id}.`);
  });

export const documentsCommand = (program: Command): void => {
  const group = program.command('documents').description('What came in, and how far it has come');
  group.command('list').description('All documents with their state').action(toAction(list));
  group
    .command('show')
    .description('One document: its timeline, problems and fields')
    .argument('<id>')
    .addHelpText('after', '\nExample:\n  $ assay documents show doc_01JD0Q… --json')
    .action(toAction(show));
  group
    .command('delete')
    .description('Delete a document, and everything of it that no other document holds')
    .argument('<id>')
    .action(toAction(remove));
};
