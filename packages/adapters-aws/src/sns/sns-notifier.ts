import { assertNotification } from '@assay/core/agents';
import type { Notifier } from '@assay/core/ports';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { translateAwsError } from '../errors/translate-aws-error.ts';

const codes = {
  throttled: 'notifier.unavailable',
  'expired-credentials': 'notifier.unavailable',
  denied: 'notifier.access-denied',
  missing: 'notifier.not-found',
  refused: 'notifier.refused',
  unavailable: 'notifier.unavailable',
};

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/**
 * Tells a topic of SNS: the subject is the mail's subject, the message the whole notification as JSON, and the attributes
 * `kind`, `severity` and `workspace` are there for the filter policies of subscriptions. A refused request is
 * `notifier.refused` (reject).
 */
export const createSnsNotifier = (options: { client: SNSClient; topicArn: string }): Notifier => {
  const { client, topicArn } = options;
  return {
    async notify(notification) {
      assertNotification(notification);
      const { kind, severity, workspace, subject } = notification;
      const MessageAttributes = { kind: text(kind), severity: text(severity), workspace: text(workspace) };
      try {
        await client.send(
          new PublishCommand({
            TopicArn: topicArn,
            Subject: subject,
            Message: JSON.stringify(notification),
            MessageAttributes,
          }),
        );
      } catch (thrown) {
        throw translateAwsError(thrown, { resource: `topic ${topicArn}`, codes });
      }
    },
  };
};
