import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Check, messageOf } from './diagnosis.ts';

const timeoutMs = 5_000;

const writtenInUrl = (host: string): string => {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
};

/** The code of what stands in the way, or null where one can listen. */
const tryToListen = async (options: { host: string; port: number }): Promise<string | null> => {
  const server = createServer();
  try {
    server.listen(options.port, options.host);
    await once(server, 'listening');
    return null;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : messageOf(thrown);
  } finally {
    server.close();
  }
};

const isAssay = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(timeoutMs) });
    return JSON.stringify(await response.json()) === '{"ok":true}';
  } catch {
    return false;
  }
};

/** Whether "assay start" can listen where it is told to. */
export const checkPort: Check = {
  name: 'port',
  run: async ({ config, owner }) => {
    const { host, port } = config;
    const address = `${host}:${port}`;
    const url = `http://${writtenInUrl(host)}:${port}`;
    const trouble = await tryToListen({ host, port });
    if (trouble === null) return { status: 'ok', message: `${address} is free for "assay start"` };
    if (trouble === 'EADDRINUSE') {
      if (owner?.url === url)
        return { status: 'ok', message: `${address} is where the server of this folder listens` };
      const who = (await isAssay(url)) ? 'A server of another data folder' : 'Another program';
      return {
        status: 'fail',
        message: `${who} listens on ${address}: stop it, or name another port with --port (ASSAY_PORT).`,
      };
    }
    if (trouble === 'EACCES') {
      return {
        status: 'fail',
        message: `This user may not listen on ${address}: name a port above 1023 with --port (ASSAY_PORT).`,
      };
    }
    return {
      status: 'fail',
      message: `One cannot listen on ${address} (${trouble}): name an address of this machine with --host (ASSAY_HOST).`,
    };
  },
};
