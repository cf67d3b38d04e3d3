export const infraKinds = [
  'bucket',
  'table',
  'log-group',
  'topic',
  'dead-letter-queue',
  'queue',
  'event-bus',
  'rule',
  'parameter',
] as const;
export type InfraKind = (typeof infraKinds)[number];

/** What happens, or would happen, to one resource. */
export type InfraStep = {
  /** `fail`: nothing can be said or done about this one, and `why` says how to mend that; the others go on. */
  action: 'create' | 'update' | 'keep' | 'delete' | 'fail';
  kind: InfraKind;
  name: string;
  why?: string;
};

export type InfraProblem = {
  kind: InfraKind;
  name: string;
  problem: 'missing' | 'differs' | 'unknown';
  /** What is wrong, and how to mend it. */
  message: string;
};
