import { retryError } from '@assay/core';
import {
  DeleteRuleCommand,
  DescribeRuleCommand,
  type EventBridgeClient,
  ListTargetsByRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  type Target,
} from '@aws-sdk/client-eventbridge';
import type { DescribedRule } from '../../eventbridge/describe-rules.ts';
import type { Difference, InfraContext, InfraKindDeclaration, InfraResource } from '../infra-resource.ts';
import { isSameJson, isSameValue } from '../same-json.ts';
import { nullWhere } from '../translate-infra-error.ts';

const missing = ['ResourceNotFoundException'];

const describeRule = (context: InfraContext, rule: DescribedRule): InfraResource => {
  const { deployment, arns } = context;
  const eventbridge: EventBridgeClient = context.clients.eventbridge;
  const place = { Rule: rule.name, EventBusName: rule.busName };
  const named = { Name: rule.name, EventBusName: rule.busName };
  const queue = deployment.queues.find((each) => each.queue === rule.queue);
  if (!queue) throw new Error(`The rule ${rule.name} has no queue.`);
  const wanted = rule.target({ queue: arns.queue(queue.name), dead: arns.queue(queue.deadName) });

  const put = async (): Promise<void> => {
    await eventbridge.send(
      new PutRuleCommand({ ...named, EventPattern: rule.eventPattern, State: 'ENABLED' }),
    );
  };

  const listTargets = async (): Promise<Target[]> => {
    const targets: Target[] = [];
    for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
      const request = new ListTargetsByRuleCommand({
        ...place,
        ...(token !== undefined && { NextToken: token }),
      });
      const page = await nullWhere(missing, eventbridge.send(request));
      targets.push(...(page?.Targets ?? []));
      token = page?.NextToken;
    }
    return targets;
  };

  const putTarget = async (): Promise<void> => {
    const answer = await eventbridge.send(new PutTargetsCommand({ ...place, Targets: [wanted] }));
    if (!answer.FailedEntryCount) return;
    const reason = answer.FailedEntries?.[0]?.ErrorCode ?? 'unknown';
    throw retryError(
      'infra.refused',
      `EventBridge did not take the target of the rule ${rule.name}: ${reason}.`,
      {
        details: { kind: 'rule', name: rule.name, reason },
      },
    );
  };

  return {
    kind: 'rule',
    name: rule.name,
    look: async () => {
      const found = await nullWhere(missing, eventbridge.send(new DescribeRuleCommand(named)));
      if (found === null) return null;
      const differences: Difference[] = [];
      if (!isSameJson(found.EventPattern, rule.eventPattern)) {
        differences.push({ why: 'it is about other events', mend: put });
      } else if (found.State !== 'ENABLED') {
        differences.push({ why: 'it is switched off', mend: put });
      }
      const target = (await listTargets()).find(({ Id }) => Id === wanted.Id);
      if (!isSameValue(target, wanted)) {
        const why = `its target is ${target ? 'not as declared' : 'missing'}`;
        differences.push({ why, mend: putTarget });
      }
      return differences;
    },
    create: put,
    holds: null,
    remove: async () => {
      const ids = (await listTargets()).flatMap(({ Id }) => (Id === undefined ? [] : [Id]));
      if (ids.length > 0) {
        await nullWhere(missing, eventbridge.send(new RemoveTargetsCommand({ ...place, Ids: ids })));
      }
      await nullWhere(missing, eventbridge.send(new DeleteRuleCommand(named)));
    },
  };
};

export const ruleKind: InfraKindDeclaration = {
  kind: 'rule',
  list: (context) => context.deployment.rules.map((rule) => describeRule(context, rule)),
};
