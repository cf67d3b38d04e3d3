import { AppError } from '@assay/core';
import type { AwsClients } from '../../src/clients/open-aws-clients.ts';
import { type CallSite, findCallingFile } from './call-sites.ts';
import { answerOf, type FaultName, type SentRequest, timeoutError } from './fault-answers.ts';

/** `once`: the first try of a request. `given up`: every try of it, until the SDK tells the caller. */
export type FaultMode = 'once' | 'given up';
export type FaultPlan = { fault: FaultName; mode: FaultMode };

type Sent = { response: { body?: { destroy?: () => void } } };
type Middleware = (
  next: (args: { request: SentRequest }) => Promise<Sent>,
) => (args: { request: SentRequest }) => Promise<Sent>;
/** What all clients and commands of the SDK have, their inputs aside. */
type Command = { middlewareStack: { add: (middleware: Middleware, options: object) => void } };
type Client = { send: (command: Command, ...rest: unknown[]) => Promise<unknown> };

/**
 * Faults at every call site, each of them struck by the first request that it sends; the next request of the same place
 * meets a healthy service again. Without a plan it only notes the places. Expired credentials do not come back within an
 * operation: from the request that met them on, all fail until `beginStep`.
 */
export const openFaults = (plan: FaultPlan | null) => {
  const struck = new Set<CallSite>();
  let areExpired = false;

  const strike = async (args: { request: SentRequest }, next: Parameters<Middleware>[0]): Promise<Sent> => {
    const fault = plan?.fault ?? 'timeout';
    if (fault === 'lost answer') {
      const { response } = await next(args);
      response.body?.destroy?.();
    }
    if (fault === 'lost answer' || fault === 'timeout') throw timeoutError();
    areExpired ||= fault === 'expired credentials';
    return { response: answerOf(fault, args.request) };
  };

  const watch = (watched: object): void => {
    const client = watched as Client;
    const send = client.send.bind(client);
    client.send = (command, ...rest) => {
      const file = findCallingFile(new Error('where').stack ?? '');
      if (file === null) return send(command, ...rest);
      const site: CallSite = `${file} ${command.constructor.name}` as CallSite;
      const isFirst = !struck.has(site);
      struck.add(site);
      let tries = 0;
      const middleware: Middleware = (next) => (args) => {
        tries += 1;
        const isStruck = isFirst && (plan?.mode === 'given up' || tries === 1);
        return plan !== null && (isStruck || areExpired) ? strike(args, next) : next(args);
      };
      const place = { step: 'deserialize', priority: 'low', name: 'strike', override: true };
      command.middlewareStack.add(middleware, place);
      return send(command, ...rest);
    };
  };

  return {
    struck,
    watchAll: ({ close: _, ...clients }: AwsClients): void => {
      for (const client of Object.values(clients)) watch(client);
    },
    watch,
    beginStep: (): void => {
      areExpired = false;
    },
  };
};

export type Faults = ReturnType<typeof openFaults>;

/** Whether an error tells the caller that the same again may go well. */
export const isReported = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError && (thrown.recovery === 'retry' || thrown.code === 'aws.credentials-expired');
