import type { Clock } from '@assay/core/ports';
import type { Deployment } from '../deployment/describe-deployment.ts';
import type { InfraClients } from './infra-clients.ts';
import type { InfraKind } from './infra-step.ts';
import type { ResourceArns } from './resource-arns.ts';

export type InfraContext = {
  deployment: Deployment;
  clients: InfraClients;
  clock: Clock;
  arns: ResourceArns;
  /** Whether the endpoint is no AWS but stands in for it, such as a mock: it is spoken to without TLS. */
  isStandIn: () => Promise<boolean>;
  /** Web origins whose pages may PUT to presigned URLs; with none, nothing is said about CORS. */
  uploadOrigins: readonly string[];
};

/** A setting that is not as declared. */
export type Difference = {
  /** For people: what it is, and what it should be. */
  why: string;
  mend: () => Promise<void>;
  /** Until this is mended the rest cannot be seen, so look again afterwards. */
  hidesOthers?: true;
};

/** One resource of an installation; errors are those of the SDK, or ours. */
export type InfraResource = {
  kind: InfraKind;
  name: string;
  /** What differs from its declaration; null where the resource does not exist. Changes nothing. */
  look: () => Promise<Difference[] | null>;
  /** Makes it, as far as one request can: what is left shows as differences. Another one's making it is no error. */
  create: () => Promise<void>;
  /** What would be lost with it, and how to get rid of that; null for nothing. Only asked of what exists. */
  holds: (() => Promise<string | null>) | null;
  /** Its being gone already is no error. */
  remove: () => Promise<void>;
};

/** A kind of resource: one file that says which ones an installation has. */
export type InfraKindDeclaration = { kind: InfraKind; list: (context: InfraContext) => InfraResource[] };
