import type { InfraKindDeclaration } from '../infra-resource.ts';
import { bucketKind } from './bucket.ts';
import { parameterKind } from './deployment-parameter.ts';
import { eventBusKind } from './event-bus.ts';
import { logGroupKind } from './log-group.ts';
import { deadLetterQueueKind, queueKind } from './queue.ts';
import { ruleKind } from './rule.ts';
import { tableKind } from './table.ts';
import { topicKind } from './topic.ts';

/** In the order in which they are made: what needs another one comes after it, and the note of it all last. */
export const allKinds: readonly InfraKindDeclaration[] = [
  bucketKind,
  tableKind,
  logGroupKind,
  topicKind,
  deadLetterQueueKind,
  queueKind,
  eventBusKind,
  ruleKind,
  parameterKind,
];
