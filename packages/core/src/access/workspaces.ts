import { z } from 'zod';
import { auditWrite } from '../audit/audit-entry.ts';
import type { Commit } from '../events/commit.ts';
import { platformWorkspace } from '../events/outbox.ts';
import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { defineCollection } from '../records/collection.ts';
import { assertWorkspaceName } from './assert-workspace-name.ts';

export const WorkspaceRecord = z.object({ name: z.string(), createdAt: z.string(), createdBy: z.string() });
export type WorkspaceRecord = z.infer<typeof WorkspaceRecord>;

const partition = 'workspaces';

export const workspaces = defineCollection<WorkspaceRecord>({
  name: 'workspaces',
  table: 'platform',
  schema: WorkspaceRecord,
  key: (workspace) => ({ partition, sort: workspace.name }),
});

/** Is there from the start, also where nobody has written it down: its date is the beginning of time. */
const defaultWorkspace: WorkspaceRecord = {
  name: 'default',
  createdAt: new Date(0).toISOString(),
  createdBy: 'system',
};

export type Workspaces = {
  /** The workspace of this name, made when it is not there. Errors: `workspace.invalid-name` (reject). */
  ensure(request: { name: string; actor: string }): Promise<WorkspaceRecord>;
  find(name: string): Promise<WorkspaceRecord | null>;
  /** All of them, by name. */
  list(): Promise<WorkspaceRecord[]>;
};

/** The workspaces that there are; one is made once, whoever asks for it, and its making is in the platform's audit log. */
export const createWorkspaces = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
}): Workspaces => {
  const { records, commit, clock, ids } = options;

  const find = async (name: string): Promise<WorkspaceRecord | null> => {
    const found = await workspaces.find(records, platformWorkspace, { partition, sort: name });
    return found?.value ?? (name === defaultWorkspace.name ? defaultWorkspace : null);
  };

  return {
    find,
    ensure: async ({ name, actor }) => {
      assertWorkspaceName(name);
      const found = await find(name);
      if (found) return found;
      const created = { name, createdAt: clock.now().toISOString(), createdBy: actor };
      const result = await commit({
        workspace: platformWorkspace,
        writes: [
          workspaces.put(platformWorkspace, created, 'absent'),
          auditWrite({
            workspace: platformWorkspace,
            actor,
            action: 'workspace.create',
            target: name,
            clock,
            ids,
          }),
        ],
        events: [],
      });
      // Lost to another who made it: workspaces are never removed, so it is there now.
      return result.committed ? created : ((await find(name)) ?? created);
    },
    list: async () => {
      const stored = await workspaces.listAll(records, { workspace: platformWorkspace, partition });
      const all = stored.map(({ value }) => value);
      return [defaultWorkspace, ...all].toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
    },
  };
};
