import { type AgentKind, agentKinds } from '@assay/core/agents';
import { type BlobArea, blobAreas } from '@assay/core/documents';
import { allCollections, type CollectionPlace } from '@assay/core/records';
import { describeTables, type TableDeclaration } from '../dynamodb/table-declaration.ts';
import { type DescribedRule, describeRules } from '../eventbridge/describe-rules.ts';
import { type DescribedQueue, describeQueues } from '../sqs/describe-queues.ts';
import { serialLeaseRecords } from '../sqs/record-serial-leases.ts';

export type DeploymentPlace = {
  /** Tells this installation from others in the account: 2 to 20 of `a-z`, `0-9` and `-`. */
  name: string;
  accountId: string;
  region: string;
};

/** Every resource that an installation has, with the names under which all of its parts find them. */
export type Deployment = DeploymentPlace & {
  buckets: Readonly<Record<BlobArea, string>>;
  /** Those of the core, and those that homes and apps keep beside them. */
  collections: readonly CollectionPlace[];
  tables: readonly TableDeclaration[];
  queues: readonly DescribedQueue[];
  busName: string;
  /** The `source` of all events of this installation. */
  eventSource: string;
  rules: readonly DescribedRule[];
  logGroups: ReadonlyArray<{ agent: AgentKind; name: string }>;
  /** The CloudWatch namespace of the metrics. */
  metricNamespace: string;
  topicName: string;
  /** Names of secrets and parameters begin with it; ends with `/`. */
  parameterPrefix: string;
};

/**
 * What an installation consists of, from the declarations of the core and nothing else. Names of buckets are unique in
 * the world, so the account and the region are part of them.
 */
export const describeDeployment = (
  place: DeploymentPlace,
  { collections = [] }: { collections?: readonly CollectionPlace[] } = {},
): Deployment => {
  const { name, accountId, region } = place;
  const prefix = `${name}-`;
  const bucketOf = (area: BlobArea): string => `${prefix}${accountId}-${region}-${area}`;
  const all = [...allCollections, serialLeaseRecords, ...collections];
  const eventSource = `${name}.events`;
  return {
    ...place,
    buckets: Object.fromEntries(blobAreas.map((area) => [area, bucketOf(area)])) as Record<BlobArea, string>,
    collections: all,
    tables: describeTables({ prefix, collections: all }),
    queues: describeQueues({ prefix }),
    busName: name,
    eventSource,
    rules: describeRules({ prefix, busName: name, source: eventSource, incomingBucket: bucketOf('raw') }),
    logGroups: agentKinds.map((agent) => ({ agent, name: `/assay/${name}/agents/${agent}` })),
    metricNamespace: `Assay/${name}`,
    topicName: `${prefix}notifications`,
    parameterPrefix: `/assay/${name}/`,
  };
};
