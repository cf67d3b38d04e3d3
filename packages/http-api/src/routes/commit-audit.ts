import { auditWrite } from '@assay/core/audit';
import type { ApiServices } from '../api-services.ts';

/**
 * Writes down what is about to be done where its own doing cannot hold the entry in one transaction: a crash in between
 * leaves an entry too many rather than one too few.
 */
export const commitAudit = async (options: {
  services: ApiServices;
  workspace: string;
  actor: string;
  action: string;
  target: string;
}): Promise<void> => {
  const { services, ...entry } = options;
  const { clock, ids, commit } = services;
  await commit({
    workspace: entry.workspace,
    writes: [auditWrite({ ...entry, clock, ids })],
    events: [],
  });
};
