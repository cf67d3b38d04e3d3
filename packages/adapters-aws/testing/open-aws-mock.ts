import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
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

const startLimitMs = 20_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/**
 * Starts the AWS mock (`moto_server`, which comes with the machine) on a free port. Where it is missing this throws:
 * the tests that need it must not pass unseen.
 */
export const openAwsMock = async (): Promise<AwsMock> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  child.once('error', () =>
    failed.reject(new Error('moto_server is not on the PATH: install the AWS mock.')),
  );
  const ready = async (): Promise<void> => {
    for (const startedAt = performance.now(); ; await sleep(50)) {
      const answered = await fetch(`${endpoint}/moto-api/data.json`).then(
        () => true,
        () => false,
      );
      if (answered) return;
      if (performance.now() - startedAt > startLimitMs) throw new Error('moto_server does not answer.');
    }
  };
  await Promise.race([ready(), failed.promise]);
  return {
    client: {
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    },
    reset: async () => {
      await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
};
