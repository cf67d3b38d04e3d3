import {
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { InfraContext, InfraKindDeclaration, InfraResource } from '../infra-resource.ts';
import { nullWhere } from '../translate-infra-error.ts';

/** A quarter of a year; one of the numbers that CloudWatch knows. */
const retentionDays = 90;

const describeLogGroup = ({ clients: { logs } }: InfraContext, logGroupName: string): InfraResource => ({
  kind: 'log-group',
  name: logGroupName,
  look: async () => {
    // The first of those with this beginning is the one with this name, as they come in order.
    const { logGroups = [] } = await logs.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }),
    );
    const found = logGroups.find((each) => each.logGroupName === logGroupName);
    if (!found) return null;
    if (found.retentionInDays === retentionDays) return [];
    return [
      {
        why: `its entries stay for ${found.retentionInDays ?? 'unlimited'} days instead of ${retentionDays}`,
        mend: async () => {
          await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: retentionDays }));
        },
      },
    ];
  },
  create: async () => {
    const request = logs.send(new CreateLogGroupCommand({ logGroupName }));
    await nullWhere(['ResourceAlreadyExistsException'], request);
  },
  holds: null,
  remove: async () => {
    const request = logs.send(new DeleteLogGroupCommand({ logGroupName }));
    await nullWhere(['ResourceNotFoundException'], request);
  },
});

export const logGroupKind: InfraKindDeclaration = {
  kind: 'log-group',
  list: (context) => context.deployment.logGroups.map(({ name }) => describeLogGroup(context, name)),
};
