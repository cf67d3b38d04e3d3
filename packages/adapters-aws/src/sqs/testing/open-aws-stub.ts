import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { openClientPatience } from '../../../testing/client-patience.ts';

/** A request of the SDK: the operation's name and its input. */
export type StubRequest = { operation: string; input: Record<string, never> & { Entries?: StubEntry[] } };
export type StubEntry = { Id: string; [name: string]: unknown };
export type StubAnswer =
  | { status?: number; body: unknown; headers?: Record<string, string> }
  /** Never answers, so that the client waits until its patience is used up, or breaks the connection. */
  | 'hang'
  | 'break';

export type AwsStub = AsyncDisposable & {
  endpoint: string;
  /** For the client: its time-outs pass when the stub says so. */
  createHandler: ReturnType<typeof openClientPatience>['createHandler'];
  requests: StubRequest[];
  /** The operations asked for so far, in order. */
  operations: () => string[];
};

export const md5 = (value: string): string => createHash('md5').update(value).digest('hex');

/** What a healthy service says to the operations that say nothing of their own. */
export const healthyAnswer = ({ operation, input }: StubRequest): StubAnswer => {
  const Successful = (input.Entries ?? []).map((entry) => ({
    Id: entry.Id,
    ...(operation === 'SendMessageBatch' && {
      MessageId: `m-${entry.Id}`,
      MD5OfMessageBody: md5(String(entry.MessageBody)),
    }),
  }));
  if (operation === 'PutEvents')
    return { body: { FailedEntryCount: 0, Entries: Successful.map(() => ({ EventId: 'e' })) } };
  return operation.endsWith('Batch') ? { body: { Successful, Failed: [] } } : { body: {} };
};

/** An error as the JSON protocols of AWS send it. */
export const errorAnswer = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
): StubAnswer => ({
  status,
  headers,
  body: { __type: code, message: 'from the stub' },
});

/** An HTTP server in this process that records what the real client sends, and answers as it is told. */
export const openAwsStub = async (
  play: (request: StubRequest, place: number) => StubAnswer = healthyAnswer,
): Promise<AwsStub> => {
  const patience = openClientPatience();
  const requests: StubRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    const request: StubRequest = { operation, input: {} };
    // In the order in which they came, not in that of their last bytes.
    const place = requests.push(request) - 1;
    const body = await text(incoming).catch(() => null);
    // The client has gone away in the middle of it.
    if (body === null) return;
    request.input = JSON.parse(body);
    const answer = play(request, place);
    if (answer === 'hang') return patience.useUp();
    if (answer === 'break') {
      incoming.socket.destroy();
      return;
    }
    response.writeHead(answer.status ?? 200, {
      'content-type': 'application/x-amz-json-1.0',
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    createHandler: patience.createHandler,
    requests,
    operations: () => requests.map(({ operation }) => operation),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      patience[Symbol.dispose]();
    },
  };
};
