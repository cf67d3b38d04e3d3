import type { Command } from 'commander';
import { type Config, type GlobalOptions, loadConfig } from '../config.ts';
import { reportError } from '../output/exit-code.ts';

export type CommandContext = { config: Config; json: boolean };

/** Wraps an action: global options become a config, and what it throws becomes a message and an exit code. */
export const toAction =
  <Arguments extends unknown[]>(run: (context: CommandContext, ...rest: Arguments) => Promise<void>) =>
  async (...rest: [...Arguments, Command]): Promise<void> => {
    const command = rest.at(-1) as Command;
    const options = command.optsWithGlobals<
      Omit<GlobalOptions, 'types'> & { types?: unknown; json?: boolean }
    >();
    const json = options.json === true;
    // Some commands have an option of that name that says something else, with a list.
    const { types, ...others } = options;
    try {
      const config = loadConfig({ ...others, ...(typeof types === 'string' && { types }) });
      await run({ config, json }, ...(rest.slice(0, -1) as Arguments));
    } catch (thrown) {
      reportError({ thrown, json });
    }
  };

/** The same for an action whose modules are many and seldom needed: they are read when it runs. */
export const toLazyAction = <Arguments extends unknown[]>(
  load: () => Promise<(context: CommandContext, ...rest: Arguments) => Promise<void>>,
): ((...rest: [...Arguments, Command]) => Promise<void>) =>
  toAction(async (context, ...rest: Arguments) => (await load())(context, ...rest));
