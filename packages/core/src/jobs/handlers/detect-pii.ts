import { piiKey, readKey } from '../../documents/blob-keys.ts';
import { contentPlace, contents, stepPlace, steps } from '../../documents/content-records.ts';
import { jsonToBytes } from '../../documents/json-bytes.ts';
import { detectorVersion } from '../../pii/documents/detector-version.ts';
import type { DocumentEntity } from '../../pii/documents/document-entity.ts';
import {
  hashSettings,
  isCurrent,
  type PiiFindings,
  type PiiScan,
  piiScans,
  scanPlace,
} from '../../pii/documents/scan-record.ts';
import { piiSettings, settingsPlace } from '../../pii/settings/settings-record.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PersonalDataFinder } from '../../ports/personal-data-finder.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { conditionOn } from '../../records/condition.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';

const countTypes = (entities: readonly DocumentEntity[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const { type } of entities) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * Pages to personal data with its places, once per content, detector and settings: for who asks, and for every document
 * where the workspace wants that. Records and events tell how much was found; what was found is in the blob alone.
 */
export const createDetectPii = (options: {
  records: RecordStore;
  blobs: BlobStore;
  clock: Clock;
  /** Null where no personal data is looked for. */
  finder: PersonalDataFinder | null;
}): JobHandler<'detect-pii'> => {
  const { records, blobs, clock, finder } = options;

  const loadSettings = async (workspace: string) => {
    const found = await piiSettings.find(records, workspace, settingsPlace);
    const yaml = found?.value.yaml ?? '';
    return { yaml, settingsHash: hashSettings(yaml), isOn: found?.value.documents === true };
  };

  const findActive = async (workspace: string, contentId: string) => {
    const content = await contents.find(records, workspace, contentPlace(contentId));
    if (content?.value.state === 'active') return content;
    // Erased meanwhile: what was written before the end is known of must not stay.
    await blobs.delete(piiKey(workspace, contentId));
    return null;
  };

  return {
    handle: async ({ event, signal }) => {
      const { workspace, type } = event;
      const { contentId } = event.data;
      const settings = await loadSettings(workspace);
      if (!finder || (type === 'document.read' && !settings.isOn)) return nothingToDo;
      if (!(await findActive(workspace, contentId))) return nothingToDo;
      const read = await steps.find(records, workspace, stepPlace(contentId, 'read'));
      if (read?.value.status !== 'done') return nothingToDo;
      const found = await piiScans.find(records, workspace, scanPlace(contentId));
      const { yaml, settingsHash } = settings;
      if (found && isCurrent(found.value, settingsHash, detectorVersion)) return nothingToDo;
      const startedAt = clock.now();
      const key = readKey(workspace, contentId);
      const entities = await finder.findInDocument({ key, settings: yaml, signal });
      const findings: PiiFindings = { format: 'assay.pii/1', detectorVersion, settingsHash, entities };
      await blobs.put(piiKey(workspace, contentId), jsonToBytes(findings));
      const content = await findActive(workspace, contentId);
      if (!content) return nothingToDo;
      const now = clock.now();
      const scan: PiiScan = {
        contentId,
        status: 'done',
        detectorVersion,
        settingsHash,
        at: now.toISOString(),
        durationMs: now.getTime() - startedAt.getTime(),
        counts: countTypes(entities),
        problem: null,
      };
      return {
        writes: [
          piiScans.put(workspace, scan, conditionOn(found)),
          // Only looked at, so that other work on the content goes on; an erasure that began is seen all the same.
          {
            kind: 'check',
            key: contents.keyOf(workspace, contentPlace(contentId)),
            if: { version: content.version },
          },
        ],
        events: [{ type: 'pii.detected', data: { contentId, count: entities.length } }],
      };
    },
    giveUp: async ({ event }, { code, message }) => {
      const { workspace } = event;
      const { contentId } = event.data;
      if (!(await findActive(workspace, contentId))) return { writes: [], events: [] };
      const { settingsHash } = await loadSettings(workspace);
      const found = await piiScans.find(records, workspace, scanPlace(contentId));
      if (found && isCurrent(found.value, settingsHash, detectorVersion)) return { writes: [], events: [] };
      const scan: PiiScan = {
        contentId,
        status: 'failed',
        detectorVersion,
        settingsHash,
        at: clock.now().toISOString(),
        durationMs: 0,
        counts: found?.value.counts ?? {},
        problem: { code, message },
      };
      return {
        writes: [piiScans.put(workspace, scan, conditionOn(found))],
        events: [{ type: 'pii.failed', data: { contentId, code } }],
      };
    },
  };
};
