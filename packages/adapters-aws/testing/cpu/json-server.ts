import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** The services with JSON protocols and SNS, for the measurements: a fixed answer to each request; sends its port. */
type Input = { Entries?: { Id: string; MessageBody?: string }[] };

const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const md5 = (value: string): string => createHash('md5').update(value).digest('hex');

const parameter = { Name: '/assay/main/secrets/a', Value: 'sesame', Type: 'SecureString', Version: 1 };
const value = { id: 'doc_1', contentId: 'c'.repeat(64), state: 'extracted', type: 'invoice', pages: 3 };
const item = (place: number): object => ({
  pk: { S: 'default#things#all' },
  sk: { S: `s${place}` },
  json: { S: JSON.stringify({ ...value, place }) },
  ver: { N: '1' },
});
const message = (place: number): object => {
  const Body = JSON.stringify({ ...value, place });
  const stamp = { id: `job-${place}`, serialKey: null, priority: 0, receives: 0 };
  return {
    MessageId: `m-${place}`,
    ReceiptHandle: `handle-${place}`,
    Body,
    MD5OfBody: md5(Body),
    Attributes: { ApproximateReceiveCount: '1', ApproximateFirstReceiveTimestamp: '1893456000000' },
    MessageAttributes: { assay: { DataType: 'String', StringValue: JSON.stringify(stamp) } },
  };
};

const fixed: Readonly<Record<string, object>> = {
  GetParameter: { Parameter: parameter },
  GetParametersByPath: {
    Parameters: times(10, (place) => ({ ...parameter, Name: `${parameter.Name}${place}` })),
  },
  PutParameter: { Version: 1, Tier: 'Standard' },
  GetSecretValue: { Name: 'assay/a', SecretString: 'sesame', VersionId: 'v', VersionStages: ['AWSCURRENT'] },
  CreateSecret: { Name: 'assay/a', VersionId: 'v' },
  ListSecrets: { SecretList: times(100, (place) => ({ Name: `assay/a${place}` })) },
  GetItem: { Item: item(0) },
  Query: { Items: times(100, item), Count: 100, ScannedCount: 100 },
  UpdateItem: { Attributes: { counted: { N: '7' } } },
  ReceiveMessage: { Messages: times(10, message) },
  GetQueueAttributes: {
    Attributes: {
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesDelayed: '2',
      ApproximateNumberOfMessagesNotVisible: '3',
    },
  },
};
const answers = new Map(Object.entries(fixed).map(([operation, body]) => [operation, JSON.stringify(body)]));

/** What says something of each entry of the request. */
const answerBatch = (operation: string, { Entries = [] }: Input): object => {
  if (operation === 'PutEvents')
    return { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) };
  const Successful = Entries.map(({ Id, MessageBody }) => ({
    Id,
    ...(MessageBody !== undefined && { MessageId: Id, MD5OfMessageBody: md5(MessageBody) }),
  }));
  return { Successful, Failed: [] };
};
const published =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>';

const server = createServer(async (request, response) => {
  const body = await text(request);
  const target = request.headers['x-amz-target'];
  if (target === undefined) {
    response.writeHead(200, { 'content-type': 'text/xml' }).end(published);
    return;
  }
  const operation = String(target).split('.').at(-1) ?? '';
  const isBatch = operation.endsWith('Batch') || operation === 'PutEvents';
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(
    isBatch ? JSON.stringify(answerBatch(operation, JSON.parse(body))) : (answers.get(operation) ?? '{}'),
  );
});
// Ends with the measurement, also when that is broken off.
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
