import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { openClientPatience } from '../client-patience.ts';

/** What the stub does with one request. */
export type Answer =
  | { status: number; body: object }
  /** Takes the request and closes the connection. */
  | 'drop'
  /** Takes the request and stays silent, until the client has waited long enough. */
  | 'hang';

export type StubRequest = { operation: string; body: Record<string, unknown> };

export const ok = (body: object = {}): Answer => ({ status: 200, body });

export const failure = (name: string, options: { status?: number; more?: object } = {}): Answer => ({
  status: options.status ?? 400,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...options.more },
});

/** A transaction that was cancelled, with the code of each item. */
export const cancelled = (...codes: string[]): Answer =>
  failure('TransactionCanceledException', {
    more: { CancellationReasons: codes.map((Code) => ({ Code })) },
  });

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks = await request.toArray();
  return JSON.parse(Buffer.concat(chunks).toString());
};

const give = (response: ServerResponse, answer: Exclude<Answer, 'hang'>): void => {
  if (answer === 'drop') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(answer.body));
};

/**
 * DynamoDB as far as the wire goes: keeps the requests and plays the answers in turn, the last one for ever. For what
 * the mock never does: throttle, cancel for other reasons than a condition, fail, fall silent, know a token again.
 */
export const openDynamoStub = async (options: { maxAttempts?: number } = {}) => {
  const patience = openClientPatience();
  const requests: StubRequest[] = [];
  let answers: Answer[] = [ok()];
  const server = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const seen: StubRequest = { operation, body: {} };
    // In the order in which they came, not in that of their last bytes.
    requests.push(seen);
    seen.body = await readBody(request);
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'drop';
    if (answer === 'hang') patience.useUp();
    else give(response, answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const clients: DynamoDBClient[] = [];
  const openClient = (more: DynamoDBClientConfig = {}): DynamoDBClient => {
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: options.maxAttempts ?? 1,
      requestHandler: patience.createHandler(),
      ...more,
    });
    clients.push(client);
    return client;
  };

  return {
    requests,
    play: (...next: Answer[]): void => {
      answers = next;
    },
    openClient,
    [Symbol.asyncDispose]: async () => {
      for (const client of clients) client.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      patience[Symbol.dispose]();
    },
  };
};
