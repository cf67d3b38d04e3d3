import { RequestError } from '../problems/request-error.ts';

/**
 * A web page can let its own name point at 127.0.0.1 and so have a browser talk to us as if to itself (DNS
 * rebinding); what gives it away is the name in `Host`. An allowed host without a port stands for every port.
 */
export const assertHost = (request: Request, allowedHosts: readonly string[]): void => {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  const isAllowed = (host: string) => allowed.has(host) || allowed.has(host.replace(/:\d*$/, ''));
  // A request line may carry a whole URL, which then counts for more than the header.
  const given = [new URL(request.url).host, request.headers.get('host') ?? ''];
  if (given.every((host) => host === '' || isAllowed(host.toLowerCase()))) return;
  throw new RequestError({
    code: 'request.misdirected',
    message:
      'This server does not answer under that host name. Use one it was started for, or allow this one.',
  });
};
