/** Who does the work: every job acts for one of them, and each has a log of its own. */
export const agentKinds = [
  'intake',
  'reader',
  'extractor',
  'detector',
  'indexer',
  'reconciler',
  'keeper',
] as const;
export type AgentKind = (typeof agentKinds)[number];

/** What each does, for people who look at its log. */
export const agentTasks = {
  intake: 'Takes in what arrives and finds out whether it is new',
  reader: 'Turns bytes into pages',
  extractor: 'Tells what a document is and takes its fields out',
  detector: 'Finds personal data in what came in',
  indexer: 'Makes what came in findable by its words and its meaning',
  reconciler: 'Links invoices with contracts and compares them',
  keeper: 'Runs schedules and erases what was deleted',
} as const satisfies Record<AgentKind, string>;
