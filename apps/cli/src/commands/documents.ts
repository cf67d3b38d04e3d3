import { basename } from 'node:path';
import { rejectError } from '@assay/core';
import {
  documentPlace,
  documents,
  documentVersions,
  extractionKey,
  findDocumentStatus,
  parseJsonBytes,
} from '@assay/core/documents';
import { Extraction } from '@assay/core/extraction';
import type { Command } from 'commander';
import type { Home } from '../compose.ts';
import { printTable } from '../output/print-table.ts';
import { paint, printJson, printLine, toPlainText } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { listDocuments } from './list-documents.ts';
import { withHome } from './with-home.ts';

const stateColours = {
  complete: 'green',
  incomplete: 'yellow',
  failed: 'red',
  read: 'cyan',
  waiting: 'dim',
} as const;

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withHome(config, async (home) => {
    const rows = await listDocuments(home);
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

const findDocument = async (home: Home, id: string) => {
  const found = await documents.find(home.records, home.config.workspace, documentPlace(id));
  if (found) return found.value;
  throw rejectError(
    'document.not-found',
    `There is no document "${id}": "assay documents list" names those there are.`,
  );
};

const show = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withHome(config, async (home) => {
    const { workspace } = config;
    const document = await findDocument(home, id);
    const status = await findDocumentStatus({ records: home.records, workspace, document });
    const versions = await documentVersions.listAll(home.records, { workspace, partition: document.id });
    const bytes = await home.blobs.get(extractionKey(workspace, document.contentId));
    const extraction = bytes && parseJsonBytes(Extraction, bytes);
    if (json)
      return printJson({ ...document, ...status, versions: versions.map(({ value }) => value), extraction });
    printLine(`${paint('bold', toPlainText(document.name))}  ${document.id}`);
    printLine(
      `${paint(stateColours[status.state], status.state)}${status.type ? `, ${status.type}` : ''}, version ${document.version}, ${document.size} bytes`,
    );
    for (const { code, message } of extraction?.problems ?? status.problems)
      printLine(`  ${code}: ${message}`);
    printLine();
    for (const entry of status.timeline) {
      printLine(
        `  ${entry.at}  ${entry.what}${entry.durationMs === null ? '' : ` (${Math.round(entry.durationMs)} ms)`}`,
      );
    }
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
  withHome(config, async (home, signal) => {
    await home.deleteDocument({ workspace: config.workspace, documentId: id, actor: config.actor });
    home.start();
    await home.drain({ signal });
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
