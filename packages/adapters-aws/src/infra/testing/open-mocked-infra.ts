import type { AwsMock } from '../../../testing/open-aws-mock.ts';
import { openAwsClients } from '../../clients/open-aws-clients.ts';
import { describeDeployment } from '../../deployment/describe-deployment.ts';
import { realClock } from '../../sqs/testing/real-clock.ts';
import { createAwsInfra } from '../create-aws-infra.ts';
import type { InfraClients } from '../infra-clients.ts';

const reading = /^(Get|List|Describe|Head)/;

/** The infrastructure of an installation on the mock, with the names of all requests that it makes. */
export const openMockedInfra = (
  mock: Pick<AwsMock, 'client'>,
  options: {
    accountId?: string;
    uploadOrigins?: readonly string[];
    /** Instead of those on the mock. */
    others?: Partial<InfraClients>;
  } = {},
) => {
  const { region, endpoint, credentials } = mock.client;
  const mocked = openAwsClients({ region, endpoint, profile: null, credentials });
  const clients = { ...mocked, ...options.others };
  const requests: string[] = [];
  for (const client of [clients.s3, clients.dynamodb, clients.sqs, clients.eventbridge]) note(client);
  for (const client of [clients.sns, clients.ssm, clients.logs, clients.sts]) note(client);
  function note(client: unknown): void {
    const { middlewareStack } = client as typeof mocked.sts;
    middlewareStack.add(
      (next, { commandName }) =>
        (request) => {
          requests.push(String(commandName).replace(/Command$/, ''));
          return next(request);
        },
      { step: 'initialize', name: 'note' },
    );
  }
  const deployment = describeDeployment({
    name: 'assay',
    accountId: options.accountId ?? '123456789012',
    region,
  });
  const { uploadOrigins = [] } = options;
  return {
    infra: createAwsInfra({ deployment, clients, clock: realClock, uploadOrigins }),
    deployment,
    clients,
    requests,
    /** Those of the requests that change something. */
    changing: () => requests.filter((name) => !reading.test(name) && name !== 'Scan'),
    [Symbol.asyncDispose]: async () => mocked.close(),
  };
};
