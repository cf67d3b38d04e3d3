import process from 'node:process';
import { toAppError } from '@assay/core';
import { loadServerConfig } from './config.ts';
import { createJsonLog } from './log.ts';
import { startServer } from './start-server.ts';

/** Runs a server by the environment alone, as a service manager starts it, until a signal asks it to end. */
export const serve = async (): Promise<void> => {
  const log = createJsonLog({ write: (line) => process.stdout.write(line), now: () => new Date() });
  try {
    const server = await startServer(loadServerConfig(), { log });
    // On standard error and not in the log, which others keep: it is shown this once.
    if (server.firstKey) process.stderr.write(`The first key (shown once, keep it): ${server.firstKey}\n`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void server.close());
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    log({ level: 'error', event: 'server.failed', code, message });
    process.exitCode = 1;
  }
};
