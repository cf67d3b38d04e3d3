import { PublishCommand } from '@aws-sdk/client-sns';
import { createSnsClient } from '../../src/sns/create-sns-client.ts';
import { createSnsNotifier } from '../../src/sns/sns-notifier.ts';
import { type CpuRow, compareCpu, startAnswering } from './compare-cpu.ts';

/** CPU time of the adapter and of the bare SDK, against a service in another process. */
export const measureSns = async (): Promise<CpuRow[]> => {
  await using service = await startAnswering(new URL('json-server.ts', import.meta.url));
  const { config } = service;
  const client = createSnsClient(config);
  const topicArn = 'arn:aws:sns:eu-central-1:123456789012:assay-notifications';
  const notifier = createSnsNotifier({ client, topicArn });
  const note = {
    id: 'job.dead/read/1',
    kind: 'job.dead',
    severity: 'critical',
    workspace: 'default',
    at: '2030-01-01T00:00:00.000Z',
    subject: 'A job failed for good',
    text: 'The job read-document failed five times: see its error, and redrive it.',
    ids: { jobId: 'j1', attempts: 5 },
  } as const;
  const text = (StringValue: string) => ({ DataType: 'String', StringValue });

  const rows = await compareCpu('SNS', {
    notify: {
      ours: () => notifier.notify(note),
      bare: () =>
        client.send(
          new PublishCommand({
            TopicArn: topicArn,
            Subject: note.subject,
            Message: JSON.stringify(note),
            MessageAttributes: {
              kind: text(note.kind),
              severity: text(note.severity),
              workspace: text(note.workspace),
            },
          }),
        ),
    },
  });
  client.destroy();
  return rows;
};
