import { detectDocumentPiiRoute, getDocumentPiiRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printJson, printNote } from '../../output/terminal.ts';
import { withService } from '../../service/with-service.ts';
import { type CommandContext, toAction } from '../command-context.ts';
import { printPlaces, toPrintedPlaces } from './print-places.ts';

const run = async (
  { config, json }: CommandContext,
  id: string,
  { explain = false }: { explain?: boolean },
): Promise<void> =>
  withService(config, async ({ client, work }, signal) => {
    const { state } = await client.call(detectDocumentPiiRoute, { params: { id } });
    if (state === 'requested') await work({ signal });
    const found = await client.call(getDocumentPiiRoute, { params: { id } });
    if (json) return printJson({ ...found, entities: toPrintedPlaces(found.entities, explain) });
    if (found.problem) printNote(`${found.problem.code}: ${found.problem.message}`);
    printPlaces(found.entities, explain);
  });

export const piiDocumentCommand = (group: Command): void => {
  group
    .command('document')
    .description('The personal data of a document that was added, found now where it is not known yet')
    .argument('<id>')
    .option('--explain', 'tell why')
    .addHelpText('after', '\nExample:\n  $ assay pii document doc_01JD0Q… --json')
    .action(toAction(run));
};
