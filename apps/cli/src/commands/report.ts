import type { Command } from 'commander';
import { printJson, printLine } from '../output/terminal.ts';
import { writeReport } from '../report/write-report.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { withHome } from './with-home.ts';

const run = async ({ config, json }: CommandContext, options: { out: string }): Promise<void> =>
  withHome(config, async (home, signal) => {
    home.start();
    await home.drain({ signal });
    const report = await writeReport(home, { path: options.out, quiet: json });
    if (json) printJson(report);
    else printLine(`${report.findings} findings in ${report.path}`);
  });

export const reportCommand = (program: Command): void => {
  program
    .command('report')
    .description('Write one HTML file with every finding circled on its pages')
    .option('-o, --out <file>', 'where to write it', 'assay-report.html')
    .addHelpText('after', '\nExample:\n  $ assay report --out march.html')
    .action(toAction(run));
};
