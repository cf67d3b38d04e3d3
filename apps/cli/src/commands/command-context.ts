import type { Command } from 'commander';
import { type Config, type GlobalOptions, loadConfig } from '../config.ts';
import { reportError } from '../output/exit-code.ts';

export type CommandContext = { config: Config; json: boolean };

/** Wraps an action: global options become a config, and what it throws becomes a message and an exit code. */
export const toAction =
  <Arguments extends unknown[]>(run: (context: CommandContext, ...rest: Arguments) => Promise<void>) =>
  async (...rest: [...Arguments, Command]): Promise<void> => {
    const command = rest.at(-1) as Command;
    const options = command.optsWithGlobals<GlobalOptions & { json?: boolean }>();
    const json = options.json === true;
    try {
      await run({ config: loadConfig(options), json }, ...(rest.slice(0, -1) as Arguments));
    } catch (thrown) {
      reportError({ thrown, json });
    }
  };
