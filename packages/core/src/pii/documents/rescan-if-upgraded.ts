import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { piiSettings, settingsPlace } from '../settings/settings-record.ts';
import { detectorVersion } from './detector-version.ts';
import { piiRescans, rescanPlace, startRescan } from './rescan-record.ts';

/** After an upgrade: has documents looked at again where the workspace wants them looked at, once per detector. */
export const rescanIfUpgraded = async (
  ports: { records: RecordStore; commit: Commit; ids: IdSource },
  workspace: string,
): Promise<void> => {
  const { records, commit, ids } = ports;
  const settings = await piiSettings.find(records, workspace, settingsPlace);
  if (settings?.value.documents !== true) return;
  const found = await piiRescans.find(records, workspace, rescanPlace);
  if (found && found.value.detectorVersion >= detectorVersion) return;
  // Who loses a race has nothing to do: another process asked.
  await commit({ workspace, ...startRescan({ workspace, ids, found }) });
};
