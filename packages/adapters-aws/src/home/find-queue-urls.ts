import { GetQueueUrlCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { translateMessagingError } from '../sqs/translate-messaging-error.ts';

/** Asked for together: more at once would be throttled in a young account. */
const atOnce = 10;

/**
 * Where the queues with these names are. Errors: those of the job queue's requests; `aws.resource-missing` (reject)
 * names the first that is not there.
 */
export const findQueueUrls = async (
  client: SQSClient,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const urls = new Map<string, string>();
  for (let start = 0; start < names.length; start += atOnce) {
    await Promise.all(
      names.slice(start, start + atOnce).map(async (name) => {
        const found = await client
          .send(new GetQueueUrlCommand({ QueueName: name }))
          .catch((thrown: unknown) => {
            throw translateMessagingError(thrown, `queue ${name}`);
          });
        urls.set(name, found.QueueUrl ?? '');
      }),
    );
  }
  return urls;
};
