import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** SNS, SSM, Secrets Manager and CloudWatch Logs for the measurements: a fixed answer to each; sends its port. */
const parameter = { Name: '/assay/main/secrets/a', Value: 'sesame', Type: 'SecureString', Version: 1 };
const answers: Readonly<Record<string, object>> = {
  GetParameter: { Parameter: parameter },
  GetParametersByPath: {
    Parameters: Array.from({ length: 10 }, (_, place) => ({
      ...parameter,
      Name: `${parameter.Name}${place}`,
    })),
  },
  PutParameter: { Version: 1, Tier: 'Standard' },
  GetSecretValue: { Name: 'assay/a', SecretString: 'sesame', VersionId: 'v', VersionStages: ['AWSCURRENT'] },
  CreateSecret: { Name: 'assay/a', VersionId: 'v' },
  ListSecrets: { SecretList: Array.from({ length: 100 }, (_, place) => ({ Name: `assay/a${place}` })) },
};
const published =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>';

const server = createServer(async (request, response) => {
  await text(request);
  const target = request.headers['x-amz-target'];
  if (target === undefined) {
    response.writeHead(200, { 'content-type': 'text/xml' }).end(published);
    return;
  }
  const operation = String(target).split('.').at(-1) ?? '';
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(answers[operation] ?? {}));
});
// Ends with the measurement, also when that is broken off.
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
