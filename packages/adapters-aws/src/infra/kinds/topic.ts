import { CreateTopicCommand, DeleteTopicCommand, GetTopicAttributesCommand } from '@aws-sdk/client-sns';
import type { InfraKindDeclaration } from '../infra-resource.ts';
import { nullWhere } from '../translate-infra-error.ts';

export const topicKind: InfraKindDeclaration = {
  kind: 'topic',
  list: ({ deployment, arns, clients: { sns } }) => {
    const Name = deployment.topicName;
    const TopicArn = arns.topic(Name);
    return [
      {
        kind: 'topic',
        name: Name,
        look: async () => {
          const request = sns.send(new GetTopicAttributesCommand({ TopicArn }));
          return (await nullWhere(['NotFoundException', 'NotFound'], request)) && [];
        },
        create: async () => {
          await sns.send(new CreateTopicCommand({ Name }));
        },
        holds: null,
        remove: async () => {
          // Its subscriptions go with it; no error where there is none.
          await sns.send(new DeleteTopicCommand({ TopicArn }));
        },
      },
    ];
  },
};
