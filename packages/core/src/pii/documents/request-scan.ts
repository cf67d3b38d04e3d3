import { auditWrite } from '../../audit/audit-entry.ts';
import { stepPlace, steps } from '../../documents/content-records.ts';
import { rejectError } from '../../errors.ts';
import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { piiSettings, settingsPlace } from '../settings/settings-record.ts';
import { detectorVersion } from './detector-version.ts';
import { hashSettings, isCurrent, piiScans, scanPlace } from './scan-record.ts';

/**
 * Asks for the personal data of a content to be found; `current` where it is known already.
 * Error: `document.not-read` (reject) as long as the content is not read.
 */
export const requestScan = async (
  ports: { records: RecordStore; commit: Commit; clock: Clock; ids: IdSource },
  request: { workspace: string; contentId: string; documentId: string; actor: string },
): Promise<'current' | 'requested'> => {
  const { records, commit, clock, ids } = ports;
  const { workspace, contentId, documentId, actor } = request;
  const read = await steps.find(records, workspace, stepPlace(contentId, 'read'));
  if (read?.value.status !== 'done') {
    throw rejectError('document.not-read', 'This document is not read yet: ask again when it is.');
  }
  const settings = await piiSettings.find(records, workspace, settingsPlace);
  const scan = await piiScans.find(records, workspace, scanPlace(contentId));
  if (scan && isCurrent(scan.value, hashSettings(settings?.value.yaml ?? ''), detectorVersion))
    return 'current';
  await commit({
    workspace,
    writes: [auditWrite({ workspace, actor, action: 'document.detect-pii', target: documentId, clock, ids })],
    events: [{ type: 'pii.requested', data: { contentId } }],
  });
  return 'requested';
};
