import { z } from 'zod';
import { auditWrite } from '../../audit/audit-entry.ts';
import { rejectError } from '../../errors.ts';
import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { defineCollection } from '../../records/collection.ts';
import { piiRescans, rescanPlace, startRescan } from '../documents/rescan-record.ts';
import type { Recognizer } from '../engine/recognizer.ts';
import { parsePiiSettings } from './parse-settings.ts';

/** The settings of a workspace as it wrote them, comments and all. */
export const PiiSettingsRecord = z.object({
  /** YAML; empty for no wishes. */
  yaml: z.string(),
  /** Whether documents are looked at as soon as they are read; absent in records of before there was a choice: no. */
  documents: z.boolean().optional(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type PiiSettingsRecord = z.infer<typeof PiiSettingsRecord>;

/** Where the settings of each workspace lie. */
export const settingsPlace = { partition: 'pii', sort: 'settings' };

export const piiSettings = defineCollection<PiiSettingsRecord>({
  name: 'pii-settings',
  table: 'rules',
  schema: PiiSettingsRecord,
  key: () => settingsPlace,
});

/** Characters: a record holds no more than 300 KB. */
export const maxSettingsLength = 100_000;

export type PiiSettingsStore = {
  /** The settings of a workspace with their version, which is 0 as long as it has written none. */
  get(workspace: string): Promise<{ settings: PiiSettingsRecord; version: number }>;
  /**
   * Writes the settings whole. Errors: `pii.invalid-settings` with the line (reject), `pii-settings.too-large` (reject),
   * `pii-settings.changed` where another wrote them at the same time (reject).
   */
  put(request: { workspace: string; yaml: string; actor: string }): Promise<PiiSettingsRecord>;
};

/** The settings of workspaces; what is written has been parsed, so that nothing stored is wrong. */
export const createPiiSettingsStore = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  recognizers: readonly Recognizer[];
}): PiiSettingsStore => {
  const { records, commit, clock, ids, recognizers } = options;
  const none: PiiSettingsRecord = {
    yaml: '',
    documents: false,
    updatedAt: new Date(0).toISOString(),
    updatedBy: 'system',
  };
  return {
    get: async (workspace) => {
      const found = await piiSettings.find(records, workspace, settingsPlace);
      return { settings: found?.value ?? none, version: found?.version ?? 0 };
    },
    put: async ({ workspace, yaml, actor }) => {
      if (yaml.length > maxSettingsLength) {
        throw rejectError(
          'pii-settings.too-large',
          `Settings have at most ${maxSettingsLength} characters: shorten the lists.`,
        );
      }
      const { documents } = parsePiiSettings(yaml, recognizers);
      const found = await piiSettings.find(records, workspace, settingsPlace);
      const settings = { yaml, documents, updatedAt: clock.now().toISOString(), updatedBy: actor };
      const running = await piiRescans.find(records, workspace, rescanPlace);
      const rescan = documents ? startRescan({ workspace, ids, found: running }) : { writes: [], events: [] };
      const result = await commit({
        workspace,
        writes: [
          piiSettings.put(workspace, settings, found ? { version: found.version } : 'absent'),
          auditWrite({ workspace, actor, action: 'pii-settings.put', target: workspace, clock, ids }),
          ...rescan.writes,
        ],
        events: rescan.events,
      });
      if (result.committed) return settings;
      throw rejectError(
        'pii-settings.changed',
        'Somebody else has just written the settings: read them and write again.',
      );
    },
  };
};
