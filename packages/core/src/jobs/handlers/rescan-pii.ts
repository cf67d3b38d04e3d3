import { stepPlace, steps } from '../../documents/content-records.ts';
import { documents } from '../../documents/source-records.ts';
import type { NewEvent } from '../../events/event.ts';
import { detectorVersion } from '../../pii/documents/detector-version.ts';
import { piiRescans, rescanPlace } from '../../pii/documents/rescan-record.ts';
import { hashSettings, isCurrent, piiScans, scanPlace } from '../../pii/documents/scan-record.ts';
import { piiSettings, settingsPlace } from '../../pii/settings/settings-record.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';

/** Documents of one delivery; only their records are looked at. */
const documentsPerPart = 100;

/** Asks for the personal data of all documents that was found by other settings or an older detector, a part at a time. */
export const createRescanPii = (options: { records: RecordStore }): JobHandler<'rescan-pii'> => {
  const { records } = options;

  const isStale = async (workspace: string, contentId: string, settingsHash: string): Promise<boolean> => {
    const read = await steps.find(records, workspace, stepPlace(contentId, 'read'));
    if (read?.value.status !== 'done') return false;
    const scan = await piiScans.find(records, workspace, scanPlace(contentId));
    return !scan || !isCurrent(scan.value, settingsHash, detectorVersion);
  };

  return {
    handle: async ({ event }) => {
      const { workspace, data } = event;
      const found = await piiRescans.find(records, workspace, rescanPlace);
      const settings = await piiSettings.find(records, workspace, settingsPlace);
      if (!found || settings?.value.documents !== true) return nothingToDo;
      const { runId, part, cursor, done } = found.value;
      if (done || runId !== data.runId || part !== data.part) return nothingToDo;
      const listing = { workspace, index: 'all', partition: 'all', limit: documentsPerPart, cursor };
      const page = await documents.listByIndex(records, listing);
      const settingsHash = hashSettings(settings.value.yaml);
      const events: NewEvent[] = [];
      for (const contentId of new Set(page.items.map(({ value }) => value.contentId))) {
        const stale = await isStale(workspace, contentId, settingsHash);
        if (stale) events.push({ type: 'pii.requested', data: { contentId } });
      }
      const isLast = page.cursor === null;
      if (!isLast) events.push({ type: 'pii.rescan-requested', data: { runId, part: part + 1 } });
      const after = { ...found.value, part: part + 1, cursor: page.cursor, done: isLast };
      return { writes: [piiRescans.put(workspace, after, { version: found.version })], events };
    },
  };
};
