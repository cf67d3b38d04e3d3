import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, messageOf } from './diagnosis.ts';

const timeoutMs = 5_000;

const textAt = (value: unknown, name: string): string | null => {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof text === 'string' ? text : null;
};

/** What a server that is not ready says about it; who holds its token is told in words. */
const troublesOf = (readiness: unknown): string[] => {
  const checks: unknown =
    typeof readiness === 'object' && readiness !== null ? Reflect.get(readiness, 'checks') : null;
  const failed = (Array.isArray(checks) ? checks : []).filter(
    (check) => Reflect.get(Object(check), 'ok') === false,
  );
  return failed.map((check) => textAt(check, 'message') ?? textAt(check, 'check') ?? 'it does not say why');
};

/** Who owns the data folder; a server among them is asked how it is, as nobody else may open its folder. */
export const checkOwner: Check = {
  name: 'owner',
  run: async ({ config, owner }) => {
    if (owner === null) {
      const stale = existsSync(join(config.dataFolder, 'owner.json'));
      return {
        status: 'ok',
        message: stale
          ? 'nobody has the folder; the note owner.json is that of a process that is gone, and the next start replaces it'
          : 'nobody has the folder',
      };
    }
    const who = `process ${owner.pid} since ${owner.startedAt}`;
    if (owner.url === null) {
      return {
        status: 'warn',
        message: `${who} has the folder and serves nobody: wait until it is done, or end it; other commands cannot run meanwhile.`,
      };
    }
    try {
      const response = await fetch(`${owner.url}/readyz`, {
        headers: owner.token === null ? {} : { Authorization: `Bearer ${owner.token}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return { status: 'ok', message: `${who} serves ${owner.url} and is ready` };
      const troubles = troublesOf(await response.json()).join(' ');
      return { status: 'fail', message: `The server ${owner.url} (${who}) is not ready: ${troubles}` };
    } catch (thrown) {
      return {
        status: 'fail',
        message: `The server ${owner.url} (${who}) does not answer: look at its log, or end it and start it again. ${messageOf(thrown)}`,
      };
    }
  },
};
