import { GetQueueUrlCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { translateMessagingError } from '../sqs/translate-messaging-error.ts';

/**
 * Gives the URL of any queue of the account and region from its name: they differ in their last part only, so one
 * request for the first name is enough. A queue that does not exist is told by its first use.
 * Errors: those of the job queue's requests; `aws.resource-missing` (reject) when `first` is not there.
 */
export const findQueueUrls = async (client: SQSClient, first: string): Promise<(name: string) => string> => {
  const found = await client.send(new GetQueueUrlCommand({ QueueName: first })).catch((thrown: unknown) => {
    throw translateMessagingError(thrown, `queue ${first}`);
  });
  const base = (found.QueueUrl ?? '').slice(0, -first.length);
  return (name) => `${base}${name}`;
};
