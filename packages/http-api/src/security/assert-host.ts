import { RequestError } from '../problems/request-error.ts';

/**
 * A web page can let its own name point at 127.0.0.1 and so have a browser talk to us as if to itself (DNS
 * rebinding); what gives it away is the name in `Host`. An allowed host without a port stands for every port.
 */
export const assertHost = (request: Request, allowedHosts: readonly string[]): void => {
  const host = (request.headers.get('host') ?? new URL(request.url).host).toLowerCase();
  const name = host.replace(/:\d*$/, '');
  if (allowedHosts.some((allowed) => allowed.toLowerCase() === host || allowed.toLowerCase() === name))
    return;
  throw new RequestError({
    code: 'request.misdirected',
    message:
      'This server does not answer under that host name. Use one it was started for, or allow this one.',
  });
};
