import process from 'node:process';
import { rejectError } from '@assay/core';
import { openService, type Service } from '../compose.ts';
import type { Config } from '../config.ts';

/** Long enough for a page to be finished, short enough for a service manager not to kill us. */
const graceMs = 8_000;

/**
 * Opens the service for one command and closes it whatever happens. SIGTERM and SIGINT abort the command's signal;
 * what is in hand is finished, or handed back to be done at the next start.
 */
export const withService = async <T>(
  config: Config,
  work: (service: Service, signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const service = await openService(config);
  const stop = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => {
    process.exitCode = name === 'SIGINT' ? 130 : 143;
    stop.abort();
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
  try {
    return await work(service, stop.signal);
  } catch (thrown) {
    if (!stop.signal.aborted) throw thrown;
    throw rejectError('command.interrupted', 'Stopped. What is left goes on at the next start.', {
      cause: thrown,
    });
  } finally {
    process.off('SIGTERM', onSignal);
    process.off('SIGINT', onSignal);
    await service.close({ graceMs });
  }
};
