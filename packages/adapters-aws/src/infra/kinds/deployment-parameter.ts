import { rejectError } from '@assay/core';
import { DeleteParameterCommand, GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import type { Deployment } from '../../deployment/describe-deployment.ts';
import type { InfraKindDeclaration } from '../infra-resource.ts';
import { isSameJson, parseJson } from '../same-json.ts';
import { nullWhere } from '../translate-infra-error.ts';

/** Grows when what is below changes its meaning. */
const format = 1;

const describe = (deployment: Deployment): string => {
  const { name, accountId, region, buckets, tables, queues, busName, rules, logGroups, topicName } =
    deployment;
  const namesOf = (items: ReadonlyArray<{ name: string }>): string[] => items.map((item) => item.name);
  return JSON.stringify({
    format,
    ...{ name, accountId, region, buckets, tables: namesOf(tables) },
    ...{ queues: queues.flatMap((queue) => [queue.name, queue.deadName]), busName, rules: namesOf(rules) },
    ...{ logGroups: namesOf(logGroups), topicName },
  });
};

const formatOf = (text: string | undefined): number => {
  const found = parseJson(text);
  return typeof found === 'object' && found !== null && 'format' in found ? Number(found.format) : 0;
};

/** What was made, for other programs and for those who look for it in the console; made last. */
export const parameterKind: InfraKindDeclaration = {
  kind: 'parameter',
  list: ({ deployment, clients: { ssm } }) => {
    const Name = `${deployment.parameterPrefix}deployment`;
    const Value = describe(deployment);
    const put = async (): Promise<void> => {
      // Long names and more queues may need more than the 4 KB that cost nothing.
      await ssm.send(
        new PutParameterCommand({
          Name,
          Value,
          Type: 'String',
          Overwrite: true,
          Tier: 'Intelligent-Tiering',
        }),
      );
    };
    return [
      {
        kind: 'parameter',
        name: Name,
        look: async () => {
          const found = await nullWhere(['ParameterNotFound'], ssm.send(new GetParameterCommand({ Name })));
          if (found === null) return null;
          const value = found.Parameter?.Value;
          if (formatOf(value) > format) {
            throw rejectError(
              'infra.newer-format',
              `A newer version of Assay made this installation (${Name}): use that one or a newer one.`,
              { details: { kind: 'parameter', name: Name, format: formatOf(value) } },
            );
          }
          return isSameJson(value, Value) ? [] : [{ why: 'it tells of other resources', mend: put }];
        },
        create: put,
        holds: null,
        remove: async () => {
          await nullWhere(['ParameterNotFound'], ssm.send(new DeleteParameterCommand({ Name })));
        },
      },
    ];
  },
};
