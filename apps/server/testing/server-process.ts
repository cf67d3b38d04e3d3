import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type ApiClient, createApiClient } from '@assay/http-api';
import { compileCache } from './compile-cache.ts';

const entry = join(import.meta.dirname, '../src/main.ts');

export type ServerProcess = {
  pid: number;
  url: string;
  token: string;
  client: ApiClient;
  /** From the start of the process to its first answered request. */
  readyMs: number;
  /** Everything that it wrote to its log. */
  log: () => string;
  /** Sends the signal and waits for the end; gives the exit code, or null after a signal killed it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
  hasEnded: () => boolean;
};

const waitForStart = async (child: ChildProcess, onLine: (line: string) => void): Promise<void> => {
  if (!child.stdout) throw new Error('The server has no standard output.');
  const lines = createInterface({ input: child.stdout });
  const started = Promise.withResolvers<void>();
  lines.on('line', (line) => {
    onLine(line);
    if (line.includes('"server.started"')) started.resolve();
  });
  child.once('exit', (code) =>
    started.reject(new Error(`The server ended with ${code} before it was ready.`)),
  );
  await started.promise;
};

/** Starts the real server on a data folder, on a free port. */
export const startServerProcess = async (options: {
  data: string;
  workers?: number;
  /** Whether it indexes what comes in: embedding takes more of a processor than all other work. */
  search?: boolean;
  env?: Record<string, string>;
}): Promise<ServerProcess> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ASSAY_DATA: options.data,
      ASSAY_PORT: '0',
      ASSAY_WORKERS: String(options.workers ?? 2),
      ASSAY_REQUESTS_PER_SECOND: '100000',
      ASSAY_SEARCH: options.search ? '1' : '0',
      ...compileCache,
      ...options.env,
    },
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  await waitForStart(child, (line) => {
    log += `${line}\n`;
  });
  const { url, token } = JSON.parse(await readFile(join(options.data, 'owner.json'), 'utf8'));
  const client = createApiClient({
    fetch: (request) => fetch(request),
    baseUrl: url,
    key: token,
    workspace: null,
  });
  const ready = await fetch(`${url}/readyz`);
  if (!ready.ok) throw new Error(`The server is not ready: ${ready.status}`);
  const readyMs = performance.now() - startedAt;
  return {
    pid: child.pid ?? 0,
    url,
    token,
    client,
    readyMs,
    log: () => log,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
};
