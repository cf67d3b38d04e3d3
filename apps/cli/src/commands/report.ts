import type { Command } from 'commander';
import { printJson, printLine } from '../output/terminal.ts';
import { listFindings } from '../service/list-all.ts';
import { withService } from '../service/with-service.ts';
import { writeReport } from '../service/write-report.ts';
import { type CommandContext, toAction } from './command-context.ts';

const run = async ({ config, json }: CommandContext, options: { out: string }): Promise<void> =>
  withService(config, async ({ client, work }, signal) => {
    await work({ signal });
    const path = await writeReport(client, { path: options.out, signal });
    const findings = (await listFindings(client)).length;
    if (json) printJson({ path, findings });
    else printLine(`${findings} findings in ${path}`);
  });

export const reportCommand = (program: Command): void => {
  program
    .command('report')
    .description('Write one HTML file with every finding circled on its pages')
    .option('-o, --out <file>', 'where to write it', 'assay-report.html')
    .addHelpText('after', '\nExample:\n  $ assay report --out march.html')
    .action(toAction(run));
};
