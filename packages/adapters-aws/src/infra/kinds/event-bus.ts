import {
  CreateEventBusCommand,
  DeleteEventBusCommand,
  DescribeEventBusCommand,
} from '@aws-sdk/client-eventbridge';
import type { InfraKindDeclaration } from '../infra-resource.ts';
import { nullWhere } from '../translate-infra-error.ts';

export const eventBusKind: InfraKindDeclaration = {
  kind: 'event-bus',
  list: ({ deployment, clients: { eventbridge } }) => {
    const Name = deployment.busName;
    return [
      {
        kind: 'event-bus',
        name: Name,
        look: async () => {
          const request = eventbridge.send(new DescribeEventBusCommand({ Name }));
          return (await nullWhere(['ResourceNotFoundException'], request)) && [];
        },
        create: async () => {
          const request = eventbridge.send(new CreateEventBusCommand({ Name }));
          await nullWhere(['ResourceAlreadyExistsException'], request);
        },
        holds: null,
        remove: async () => {
          // No error where there is none.
          await eventbridge.send(new DeleteEventBusCommand({ Name }));
        },
      },
    ];
  },
};
