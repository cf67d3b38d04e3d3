import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { AppError, rejectError, retryError } from '@assay/core';
import type { Clock, WebhookAnswer, WebhookPost, WebhookSender } from '@assay/core/ports';
import { isPublicAddress } from './public-address.ts';
import { createPublicLookup, forbiddenAddress } from './public-lookup.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Lets a polite receiver finish its answer; of a longer one the connection is cut. */
const maxAnswerBytes = 64 * 1024;

const requesters = { 'http:': httpRequest, 'https:': httpsRequest } as const;

const requesterOf = (url: URL) => {
  const { protocol } = url;
  if (protocol === 'http:' || protocol === 'https:') return requesters[protocol];
  throw rejectError('webhook.invalid-url', 'A webhook is sent to http and https addresses only.');
};

/** The body is of no use to us, and may be without end. */
const discard = (answer: IncomingMessage): void => {
  let byteCount = 0;
  answer.on('data', (chunk: Uint8Array) => {
    byteCount += chunk.length;
    if (byteCount > maxAnswerBytes) answer.destroy();
  });
  // The status is known; how the rest ends does not matter.
  answer.on('error', () => undefined);
};

/** What people mend in different places gets different codes; the message of the cause would name the address. */
const sendProblems = [
  {
    codes: /^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/,
    code: 'webhook.unknown-host',
    message: 'The name of the receiver does not resolve: look at its address.',
  },
  {
    codes: /CERT|^ERR_TLS|^ERR_SSL|^UNABLE_TO_VERIFY/,
    code: 'webhook.untrusted-certificate',
    message: 'The receiver has no certificate that this server trusts: look at its TLS.',
  },
  {
    codes: /(?:)/,
    code: 'webhook.unreachable',
    message: 'The receiver could not be reached: look at its address and its network.',
  },
] as const;

const toSendError = (cause: NodeJS.ErrnoException): AppError => {
  if (cause instanceof AppError) return cause;
  const system = cause.code ?? 'unknown';
  const problem = sendProblems.find(({ codes }) => codes.test(system)) ?? sendProblems[2];
  return retryError(problem.code, problem.message, { details: { system }, cause });
};

/**
 * Posts over the network, a connection for each message. Unless `allowPrivate`, only public addresses are connected to,
 * under whatever name and in whatever form they were given. Nothing is sent through a proxy.
 */
export const createHttpWebhookSender = (options: {
  clock: Clock;
  /** For receivers in one's own network: customers can then make us post to everything in it. */
  allowPrivate: boolean;
  /** Resolves names; that of the system unless given. */
  lookup?: LookupFunction;
}): WebhookSender => {
  const { clock, allowPrivate } = options;
  const custom = options.lookup && { lookup: options.lookup };
  const lookup = allowPrivate ? custom : { lookup: createPublicLookup(custom) };

  /** An address in the place of a name is connected to without being looked up. */
  const assertAllowed = (url: URL): void => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw forbiddenAddress();
  };

  const open = (post: WebhookPost): ClientRequest => {
    const url = new URL(post.url);
    assertAllowed(url);
    const body = Buffer.from(post.body);
    const request = requesterOf(url)(url, {
      method: 'POST',
      agent: false,
      headers: { ...post.headers, 'content-length': body.length },
      ...lookup,
      ...(post.signal && { signal: post.signal }),
    });
    request.end(body);
    return request;
  };

  return {
    post: async (post) => {
      post.signal?.throwIfAborted();
      const request = open(post);
      const answered = Promise.withResolvers<WebhookAnswer>();
      const timer = setTimeout(
        () => request.destroy(retryError('webhook.timeout', `No answer within ${post.timeoutMs} ms.`)),
        post.timeoutMs,
      );
      request.on('close', () => {
        clearTimeout(timer);
        // Has no effect after an answer or an error; some connections end with neither.
        answered.reject(toSendError(new Error('The connection ended without an answer.')));
      });
      request.on('error', (cause) =>
        answered.reject(post.signal?.aborted ? post.signal.reason : toSendError(cause)),
      );
      request.on('response', (answer) => {
        discard(answer);
        answered.resolve({
          status: answer.statusCode ?? 0,
          retryAfterMs: parseRetryAfter(answer.headers['retry-after'], clock.now()),
        });
      });
      return answered.promise;
    },
  };
};
