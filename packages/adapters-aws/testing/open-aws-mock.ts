import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

export type AwsMock = AsyncDisposable & {
  /** What the clients of the SDK are configured with to reach it. */
  client: {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  /** Forgets everything. */
  reset: () => Promise<void>;
};

/** A slow machine that starts several at once takes its time; a mock that ended by itself is told at once. */
const startLimitMs = 50_000;
/** Between the choice of a free port and the mock's use of it another program may take it. */
const maxStarts = 3;
/** What `env` ends with when it finds no such program. */
const notFound = 127;

/** Python loads what lies there when it starts. */
const patches = join(import.meta.dirname, 'mock-patches');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Starts the mock on a free port, and gives null when it ended before it answered. */
const startMock = async (env: Readonly<Record<string, string>>) => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const added = Object.entries({ ...env, PYTHONPATH: patches }).map(([name, value]) => `${name}=${value}`);
  const command = ['moto_server', '-H', '127.0.0.1', '-p', String(port)];
  // `env` puts itself in the place of the program, so that the child is the mock.
  const child = spawn('env', [...added, ...command], { stdio: 'ignore' });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ready = async (): Promise<boolean> => {
    for (const startedAt = performance.now(); !hasEnded(); await sleep(50)) {
      const answered = await fetch(`${endpoint}/moto-api/data.json`).then(
        () => true,
        () => false,
      );
      // Who answers after its end is another one.
      if (answered) return !hasEnded();
      if (performance.now() - startedAt > startLimitMs) throw new Error('moto_server does not answer.');
    }
    if (child.exitCode === notFound) throw new Error('moto_server is not on the PATH: install the AWS mock.');
    return false;
  };
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    if (!hasEnded()) await once(child, 'exit');
  };
  return (await ready()) ? { endpoint, stop } : null;
};

/** Starts a mock; another program may have taken its port. Throws where it is missing or does not answer. */
export const startAwsMock = async (
  env: Readonly<Record<string, string>> = {},
): Promise<{ endpoint: string; stop: () => Promise<void> }> => {
  for (let starts = 0; starts < maxStarts; starts += 1) {
    const started = await startMock(env);
    if (started) return started;
  }
  throw new Error('moto_server ends before it answers.');
};

/** The mock that runs for all test files of this worker: each start loads the services anew, for seconds. */
const findShared = (): string | undefined => {
  const { ASSAY_AWS_MOCKS: endpoints, VITEST_POOL_ID: worker } = process.env;
  return endpoints?.split(',')[Number(worker) - 1];
};

const forget = async (endpoint: string): Promise<void> => {
  await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
};

/**
 * The AWS mock (`moto_server`, which comes with the machine): the worker's own, with nothing in it, or a new one on a free
 * port. Where it is missing this throws: the tests that need it must not pass unseen.
 */
export const openAwsMock = async (
  options: {
    /** Added to the environment of the mock, which then is a new one. */
    env?: Readonly<Record<string, string>>;
  } = {},
): Promise<AwsMock> => {
  const shared = options.env ? undefined : findShared();
  const { endpoint, stop } = shared
    ? { endpoint: shared, stop: () => forget(shared) }
    : await startAwsMock(options.env);
  await forget(endpoint);
  return {
    client: {
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    reset: () => forget(endpoint),
    [Symbol.asyncDispose]: stop,
  };
};
