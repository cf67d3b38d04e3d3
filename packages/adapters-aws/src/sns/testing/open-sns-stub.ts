import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TroubleAnswer } from '../../errors/testing/aws-troubles.ts';

export type SnsStub = AsyncDisposable & {
  endpoint: string;
  /** The forms of the query protocol, in the order in which they came. */
  requests: URLSearchParams[];
};

const published =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>';
const errorBody = (code: string): string =>
  `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>from the stub</Message></Error></ErrorResponse>`;

/** SNS as far as Publish goes: `trouble` may answer instead of a healthy service. */
export const openSnsStub = async (
  trouble: (place: number) => TroubleAnswer | null = () => null,
): Promise<SnsStub> => {
  const requests: URLSearchParams[] = [];
  const server = createServer(async (incoming, response) => {
    requests.push(new URLSearchParams(await text(incoming)));
    const answer = trouble(requests.length - 1);
    if (answer === 'hang') return;
    if (answer === 'break') {
      incoming.socket.destroy();
      return;
    }
    response.writeHead(answer?.status ?? 200, { 'content-type': 'text/xml', ...answer?.headers });
    response.end(answer ? errorBody(answer.code) : published);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
