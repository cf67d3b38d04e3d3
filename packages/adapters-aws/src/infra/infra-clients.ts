import type { AwsClients } from '../clients/open-aws-clients.ts';

/** The services in which an installation has its resources, and the one that says whose the credentials are. */
export type InfraClients = Pick<
  AwsClients,
  's3' | 'dynamodb' | 'sqs' | 'eventbridge' | 'sns' | 'ssm' | 'logs' | 'sts'
>;
