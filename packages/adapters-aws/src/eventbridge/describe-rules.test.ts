import { jobTable } from '@assay/core/jobs';
import { describe, expect, it } from 'vitest';
import { describeQueues } from '../sqs/describe-queues.ts';
import { describeRules, describeSendPolicy } from './describe-rules.ts';

const rules = describeRules({
  prefix: 'assay-',
  busName: 'assay',
  source: 'assay',
  incomingBucket: 'assay-raw',
});

describe('what the table of jobs asks for on AWS', () => {
  it('has a queue, a dead-letter queue and a rule for each job, and nothing beside it', () => {
    const queues = describeQueues({ prefix: 'assay-' });
    expect(queues.map(({ queue }) => queue)).toEqual(Object.keys(jobTable));
    expect(rules.filter((rule) => rule.busName === 'assay').map(({ queue }) => queue)).toEqual(
      Object.keys(jobTable),
    );
    for (const { queue, attributesFor } of queues) {
      const { RedrivePolicy, VisibilityTimeout } = attributesFor('arn:dead');
      expect(JSON.parse(RedrivePolicy ?? '')).toEqual({
        deadLetterTargetArn: 'arn:dead',
        maxReceiveCount: jobTable[queue as keyof typeof jobTable].attempts,
      });
      expect(Number(VisibilityTimeout)).toBeGreaterThanOrEqual(30);
    }
  });

  it('lets a rule look for all event types that start its job, and makes the event the body', () => {
    const link = rules.find(({ queue }) => queue === 'link-document');
    expect(JSON.parse(link?.eventPattern ?? '')).toEqual({
      source: ['assay'],
      'detail-type': [...jobTable['link-document'].startedBy],
    });
    expect(link?.target({ queue: 'arn:queue', dead: 'arn:dead' })).toEqual({
      Id: 'link-document',
      Arn: 'arn:queue',
      InputPath: '$.detail',
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
      DeadLetterConfig: { Arn: 'arn:dead' },
    });
  });

  it('brings new objects from the bus of the services to the registration, as they are', () => {
    const [objects, ...none] = rules.filter(({ busName }) => busName === 'default');
    expect(none).toEqual([]);
    expect(objects?.queue).toBe('register-object');
    expect(JSON.parse(objects?.eventPattern ?? '').detail).toEqual({
      bucket: { name: ['assay-raw'] },
      object: { key: [{ prefix: 'incoming/' }] },
    });
    expect(objects?.target({ queue: 'q', dead: 'd' })).not.toHaveProperty('InputPath');
  });

  it('has no rule for objects where there is no bucket for them', () => {
    const without = describeRules({ prefix: '', busName: 'assay', source: 'assay', incomingBucket: null });
    expect(without.every(({ busName }) => busName === 'assay')).toBe(true);
  });

  it('lets only the named rules send', () => {
    const [statement] = JSON.parse(describeSendPolicy({ queueArn: 'arn:q', ruleArns: ['arn:r'] })).Statement;
    expect(statement).toMatchObject({
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: 'arn:q',
      Condition: { ArnEquals: { 'aws:SourceArn': ['arn:r'] } },
    });
  });
});
