import { rejectError } from '@assay/core';

const loopbackNames = new Set(['127.0.0.1', '::1', 'localhost']);

export const isLoopback = (host: string): boolean => loopbackNames.has(host) || host.startsWith('127.');

/** Who listens wider than this machine needs a key that somebody made on purpose. Error: `server.no-key` (reject). */
export const assertMayListen = (options: { host: string; hasKey: boolean }): void => {
  if (isLoopback(options.host) || options.hasKey) return;
  throw rejectError(
    'server.no-key',
    `The server does not listen on ${options.host} without a key: make one first with "assay keys create --role admin --platform", or listen on 127.0.0.1.`,
  );
};

const writtenInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Under which a program on this machine reaches a server that listens on the host. */
export const localUrl = (options: { host: string; port: number }): string => {
  const anywhere = options.host === '0.0.0.0' || options.host === '::';
  return `http://${writtenInUrl(anywhere ? '127.0.0.1' : options.host)}:${options.port}`;
};
