import type { Deployment } from '../deployment/describe-deployment.ts';

export type ResourceArns = {
  bucket: (name: string) => string;
  queue: (name: string) => string;
  rule: (rule: { name: string; busName: string }) => string;
  topic: (name: string) => string;
};

const partitionOf = (region: string): string => {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
};

/** The ARNs of what may not exist yet: policies name resources before they are made. */
export const createResourceArns = ({
  accountId,
  region,
}: Pick<Deployment, 'accountId' | 'region'>): ResourceArns => {
  const partition = partitionOf(region);
  const arnOf = (service: string, resource: string): string =>
    `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
  return {
    bucket: (name) => `arn:${partition}:s3:::${name}`,
    queue: (name) => arnOf('sqs', name),
    // Rules of the default bus have no bus in their names.
    rule: ({ name, busName }) => arnOf('events', `rule/${busName === 'default' ? '' : `${busName}/`}${name}`),
    topic: (name) => arnOf('sns', name),
  };
};
